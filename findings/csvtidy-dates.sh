#!/usr/bin/env bash
# csvtidy makes 0003-05-24 of the date 3/5/24, and 0070-01-02 of 1/2/70.
#
# Version:  csvtidy 0.1.0, duckdb 2.0.1
#
# Expected: 2024-03-05 or 2024-05-03, or the text as it was: "dates it can't parse keep their
# original text", says its README, as 2024年3月5日 and 20240305 do; one order of day and month for a
# column, which --dayfirst is there to choose.
#
# Happens:  with --fix-dates a year of two digits is a year of the first century, or the first of
# three numbers is the year 3. Without --dayfirst 05/03/2024 is in May, and 13/05/2024 below it is
# of that month too, so that the days of one column are read in two orders. 2024-03-05 23:59:59
# loses its time, with T and a zone it stays.
#
# Matters:  the dates of a spreadsheet in its short format, cleaned before they are loaded.
#
# Output seen, and compared with below:
#>
#> given,day
#> 2024-03-05,2024-03-05
#> 3/5/24,0003-05-24
#> 1/2/70,0070-01-02
#> 24-03-05,0024-03-05
#> 05/03/2024,2024-05-03
#> 13/05/2024,2024-05-13
#> 03.04.2024,2024-03-04
#> 5 March 2024,2024-03-05
#> 2024-03-05 23:59:59,2024-03-05
#> 2024-03-05T23:59:59+08:00,2024-03-05T23:59:59+08:00
#> 20240305,20240305
#> 2024年3月5日,2024年3月5日
#> 2024-13-01,2024-13-01
#>
#> --dayfirst
#> given,day
#> 2024-03-05,2024-03-05
#> 3/5/24,0003-05-24
#> 1/2/70,0070-02-01
#> 24-03-05,0024-03-05
#> 05/03/2024,2024-03-05
#> 13/05/2024,2024-05-13
#> 03.04.2024,2024-04-03
#> 5 March 2024,2024-03-05
#> 2024-03-05 23:59:59,2024-03-05
#> 2024-03-05T23:59:59+08:00,2024-03-05T23:59:59+08:00
#> 20240305,20240305
#> 2024年3月5日,2024年3月5日
#> 2024-13-01,2024-13-01
#>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvtidy==0.1.0' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import pathlib
import subprocess

days = ("2024-03-05", "3/5/24", "1/2/70", "24-03-05", "05/03/2024", "13/05/2024", "03.04.2024", "5 March 2024", "2024-03-05 23:59:59", "2024-03-05T23:59:59+08:00", "20240305", "2024年3月5日", "2024-13-01")
pathlib.Path("a.csv").write_text("given,day\n" + "".join(f"{day},{day}\n" for day in days))
for options in ((), ("--dayfirst",)):
    print(*options)
    command = [str(pathlib.Path("venv/bin/csvtidy")), "clean", "a.csv", "--fix-dates", "day", *options]
    print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
