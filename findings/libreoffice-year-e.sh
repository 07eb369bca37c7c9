#!/usr/bin/env bash
# LibreOffice shows the year code `e` of a Chinese workbook in the Jewish calendar: 784年12月25日.
#
# Version:  LibreOffice 7.4.7 (Debian libreoffice-calc-nogui 4:7.4.7)
#
# Expected: 2024年3月5日. In Excel `e` is the year in four digits, like `yyyy`, unless a locale with
# eras is named (Taiwan, Japan), and Chinese workbooks use `e"年"m"月"d"日"`.
#
# Happens:  without a locale in the code, and with an English one set for the program, month and day
# are those of the Jewish year 5784 as well, of which three digits are shown. With [$-804], China,
# the year has two digits, 24. Only with [$-404], Taiwan, it is as in Excel (year 113 of the
# Republic).
#
# Matters:  `soffice --convert-to csv` and PDF give dates that nobody wrote, in another month; the
# value in the file is right.
#
# Output seen, and compared with below:
#> e,784
#> "e""年""m""月""d""日""",784年12月25日
#> e/m/d,784/12/25
#> "[$-804]e""年""m""月""d""日""",24年3月5日
#> "[$-404]e""年""m""月""d""日""",113年3月5日
#> "yyyy""年""m""月""d""日""",2024年3月5日
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
import datetime

import openpyxl

book = openpyxl.Workbook()
for mask in ("e", 'e"年"m"月"d"日"', "e/m/d", '[$-804]e"年"m"月"d"日"', '[$-404]e"年"m"月"d"日"', 'yyyy"年"m"月"d"日"'):
    book.active.append([mask, datetime.date(2024, 3, 5)])
    book.active.cell(book.active.max_row, 2).number_format = mask
book.save("in.xlsx")
PYTHON
convert "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true" in.xlsx
cp in.csv output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
