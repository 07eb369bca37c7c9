#!/usr/bin/env bash
# LibreOffice saves XLSX with 15 significant digits: the card number 6222021234567891 ends in 0.
#
# Version:  LibreOffice 7.4.7 (Debian libreoffice-calc-nogui 4:7.4.7)
#
# Expected: the doubles of the file unchanged. XLSX stores them as text of any length, Excel writes
# 17 digits, and each integer up to 9007199254740991 is exact in LibreOffice too.
#
# Happens:  `soffice --convert-to xlsx` of an XLSX file changes the 16th digit, and with it the
# number. Saved as ODS, integers keep all 16 digits, and fractions have 15. Saved as XLS, nothing is
# lost, until that is saved as XLSX.
#
# Matters:  bank cards, order numbers and sums in cents that other programs wrote as exact numbers
# are others after the file was opened and saved; keys no longer match, and coordinates and results
# differ from the ones that were published.
#
# Output seen, and compared with below:
#> source 6222021234567891 | XLSX 6222021234567890 | ODS 6222021234567891 | XLS, XLSX 6222021234567890
#> source 9007199254740991 | XLSX 9007199254740990 | ODS 9007199254740991 | XLS, XLSX 9007199254740990
#> source 12345678901234.56 | XLSX 12345678901234.6 | ODS 12345678901234.6 | XLS, XLSX 12345678901234.6
#> source 39.90421234567891 | XLSX 39.9042123456789 | ODS 39.9042123456789 | XLS, XLSX 39.9042123456789
#> source 0.3333333333333333 | XLSX 0.333333333333333 | ODS 0.333333333333333 | XLS, XLSX 0.333333333333333
#> source 0.125 | XLSX 0.125 | ODS 0.125 | XLS, XLSX 0.125
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! command -v soffice >/dev/null; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libreoffice-calc-nogui >/dev/null
fi
export HOME=$dir
version=$(soffice --version)
echo "$version"
case $version in
  "LibreOffice 7.4."*) ;;
  *) echo "another version than 7.4: what follows may differ" >&2 ;;
esac
convert() { soffice --headless --norestore --convert-to "$@" >/dev/null 2>&1; }
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5'
venv/bin/python - <<'PYTHON'
import openpyxl

book = openpyxl.Workbook()
for value in (6222021234567891, 9007199254740991, 12345678901234.56, 39.904212345678912, 1 / 3, 0.125):
    book.active.append([value])
book.save("in.xlsx")
PYTHON
convert xlsx --outdir saved in.xlsx
convert ods --outdir saved in.xlsx
convert xls --outdir saved in.xlsx
convert xlsx --outdir again saved/in.xls
venv/bin/python - >output <<'PYTHON'
import re
import zipfile

import openpyxl

source, saved, again = ([row[0] for row in openpyxl.load_workbook(name).active.iter_rows(values_only=True)]
                        for name in ("in.xlsx", "saved/in.xlsx", "again/in.xlsx"))
ods = re.findall('office:value="([^"]+)"', zipfile.ZipFile("saved/in.ods").read("content.xml").decode())
for values in zip(source, saved, ods, again):
    print("source %r | XLSX %r | ODS %s | XLS, XLSX %r" % values)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
