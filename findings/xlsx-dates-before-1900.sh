#!/usr/bin/env bash
# a date before 1900 that pandas writes to XLSX and reads again is a day earlier.
#
# Version:  pandas 3.1.1, XlsxWriter 3.3.1, openpyxl 3.1.5, python-calamine 0.9.1
#
# Expected: 1850-03-05, or an error, since Excel has no dates before 1900.
#
# Happens:  XlsxWriter writes a negative serial number that counts from another day than
# openpyxl's, which allows for the 29 February 1900 that Excel invented. From 1900 on they agree.
# calamine gives the time of day only.
#
# Matters:  building, founding and birth dates of the 19th century are in cultural data sets; each
# export and import moves them back by a day.
#
# Output seen, and compared with below:
#> 1850-03-05 openpyxl 1850-03-04 00:00:00 | calamine 00:00:00
#> 1899-12-30 openpyxl 1899-12-29 00:00:00 | calamine 00:00:00
#> 1900-02-10 openpyxl 1900-02-10 00:00:00 | calamine 1900-02-10 00:00:00
#> 1901-01-01 openpyxl 1901-01-01 00:00:00 | calamine 1901-01-01 00:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import pandas

for text in ("1850-03-05", "1899-12-30", "1900-02-10", "1901-01-01"):
    frame = pandas.DataFrame({"日期": [datetime.date.fromisoformat(text)]})
    frame.to_excel("a.xlsx", index=False, engine="xlsxwriter")
    read = [str(pandas.read_excel("a.xlsx", engine=engine)["日期"][0])
            for engine in ("openpyxl", "calamine")]
    print(text, "openpyxl", read[0], "| calamine", read[1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
