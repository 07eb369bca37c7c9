#!/usr/bin/env bash
# Gnumeric turns the code 12E4567 into the number 1.2E+4568 and writes that into XLSX and ODS, where
# others read infinity.
#
# Version:  Gnumeric 1.12.55 (Debian, amd64)
#
# Expected: a text, as there is no such double; or the largest number, or infinity, at once.
#
# Happens:  Debian builds Gnumeric with long doubles. 12E4567 and 1E400 are numbers to it, and the
# files have them as such; 0.1 is written as 0.100000000000000000001. openpyxl and calamine read
# infinite values. Besides, 007 becomes 7 and the house number 1-2-3 a date in 2003, in the CSV file
# too.
#
# Matters:  `ssconvert in.csv out.xlsx` is a way to convert tables without a window; codes of the
# form 12E4567 all become the same infinite value in the next program, and JSON made of it is
# invalid.
#
# Output seen, and compared with below:
#> CSV code 1.2E+4568 1E+400 0.1 7 2003/01/02
#> XLSX 1.19999999999999999998e+4568 1.00000000000000000003e+400 0.100000000000000000001 7 37623
#> ODS 1.19999999999999999998e+4568 1.00000000000000000003e+400 0.100000000000000000001 7
#> openpyxl code inf inf 0.1 7 2003-01-02 00:00:00
#> calamine code inf inf 0.1 7.0 2003-01-02
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! command -v ssconvert >/dev/null; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gnumeric >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version} ${Architecture}' gnumeric)
echo "gnumeric $version"
case $version in
  "1.12.55-"*" amd64") ;;
  *) echo "another version than 1.12.55 for amd64: what follows may differ" >&2 ;;
esac
export HOME=$dir
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1'
printf '%s\n' code 12E4567 1E400 0.1 007 1-2-3 >in.csv
for name in out.xlsx out.ods out.csv; do ssconvert in.csv "$name" 2>/dev/null; done
{
  echo "CSV" $(cat out.csv)
  venv/bin/python - <<'PYTHON'
import re
import warnings
import zipfile

import openpyxl
import python_calamine

warnings.simplefilter("ignore")
print("XLSX", *re.findall("<v>([^<]*)</v>", zipfile.ZipFile("out.xlsx").read("xl/worksheets/sheet1.xml").decode()))
print("ODS", *re.findall('office:value="([^"]*)"', zipfile.ZipFile("out.ods").read("content.xml").decode()))
print("openpyxl", *(row[0] for row in openpyxl.load_workbook("out.xlsx").active.values))
print("calamine", *(row[0] for row in python_calamine.load_workbook("out.xlsx").get_sheet_by_index(0).to_python()))
PYTHON
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
