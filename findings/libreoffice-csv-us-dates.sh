#!/usr/bin/env bash
# `soffice --convert-to csv` writes Chinese dates as 03/05/2024 and Chinese characters as question
# marks.
#
# Version:  LibreOffice 7.4.7 (Debian libreoffice-calc-nogui 4:7.4.7), in a UTF-8 locale
#
# Expected: cells as they are shown, which is what the dialog of the program has set ("Save cell
# content as shown"), in UTF-8.
#
# Happens:  without filter options cells are not written as shown (left), as they are with them
# (right). A date is in the order month, day, year unless its format is yyyy-mm-dd: 2024年3月5日 and
# 5.3.2024 become 03/05/2024 12:00:00, which is read as 3 May elsewhere. A time of 23:59:59.9
# becomes midnight of the next day, while the program shows 23:59:59. Leading zeros from a format
# and units are gone, and 年 is `?`, although LC_ALL is C.UTF-8.
#
# Matters:  the plain command is in many scripts. Dates up to the 12th of a month change their
# meaning, one workbook gives two orders, and nothing is said.
#
# Output seen, and compared with below:
#> yyyy-mm-dd,2024-03-05 12:00:00|yyyy-mm-dd,2024-03-05
#> yyyy?,03/05/2024 12:00:00|yyyy年,2024年3月5日
#> d.m.yyyy,03/05/2024 12:00:00|d.m.yyyy,5.3.2024
#> dddd,03/05/2024 12:00:00|dddd,Tuesday
#> m/d,03/05/2024 12:00:00|m/d,3/5
#> hh:mm:ss,03/06/2024 00:00:00|hh:mm:ss,23:59:59
#> [h]:mm,36:00:00|[h]:mm,36:00
#> 0.00,1234.567|0.00,1234.57
#> 000000,1|000000,000001
#> 0.0%,12.345%|0.0%,12.3%
#> "0.0,""k""",12345|"0.0,""k""",12.3k
#> 0;(0),-5|0;(0),(5)
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
day = datetime.datetime(2024, 3, 5, 12)
for mask, value in (("yyyy-mm-dd", day), ('yyyy"年"m"月"d"日"', day), ("d.m.yyyy", day), ("dddd", day), ("m/d", day),
                    ("hh:mm:ss", datetime.datetime(2024, 3, 5, 23, 59, 59, 900000)), ("[h]:mm", datetime.timedelta(hours=36)),
                    ("0.00", 1234.567), ("000000", 1), ("0.0%", 0.12345), ('0.0,"k"', 12345), ("0;(0)", -5)):
    book.active.append([mask, value])
    book.active.cell(book.active.max_row, 2).number_format = mask
book.active["A2"] = "yyyy年"
book.save("in.xlsx")
PYTHON
convert csv --outdir plain in.xlsx
convert "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true" --outdir shown in.xlsx
paste -d '|' plain/in.csv shown/in.csv >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
