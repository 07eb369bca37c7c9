#!/usr/bin/env bash
# qddate, made for dates on web pages, reads 05.03.24 as the year 24, and 05/03/24 as the 3rd of
# May of it.
#
# Version:  qddate 1.0.17
#
# Expected: 2024, or None as for "5 March 24", and one order of day and month for slashes.
#
# Happens:  two digits are the year as it stands, 0024 or 0099, in all patterns with points,
# hyphens and slashes. With slashes and two digits the month comes first, with four digits the day.
# An offset is dropped, a time with PM is midnight, 24:00 the beginning of the day. A telephone
# number of eleven digits and the first three parts of 10.11.12.13 are dates.
#
# Matters:  news and notices are sorted and filtered by such dates; those of the year 24 fall out
# of every range.
#
# Output seen, and compared with below:
#> 05.03.2024 -> 2024-03-05 00:00:00
#> 05.03.24 -> 0024-03-05 00:00:00
#> 5-Mar-24 -> 0024-03-05 00:00:00
#> 05/03/2024 -> 2024-03-05 00:00:00
#> 05/03/24 -> 0024-05-03 00:00:00
#> 05.03.99 -> 0099-03-05 00:00:00
#> 5 March 24 -> None
#> 24.03.05 -> 0005-03-24 00:00:00
#> 10.11.12.13 -> 0012-11-10 00:00:00
#> 01012345678 -> 2345-01-01 00:00:00
#> Mar 5, 2024 8:30 PM -> 2024-03-05 00:00:00
#> 05.03.2024 20:30 -> 2024-03-05 20:30:00
#> 2024-03-05T08:30:00+08:00 -> 2024-03-05 08:30:00
#> 2024-03-05T24:00:00 -> 2024-03-05 00:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'qddate==1.0.17'
venv/bin/python - >output <<'PYTHON'
import qddate

parser = qddate.DateParser()
for text in ("05.03.2024", "05.03.24", "5-Mar-24", "05/03/2024", "05/03/24", "05.03.99", "5 March 24", "24.03.05", "10.11.12.13", "01012345678", "Mar 5, 2024 8:30 PM", "05.03.2024 20:30",
             "2024-03-05T08:30:00+08:00", "2024-03-05T24:00:00"):
    print(text, "->", parser.parse(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
