#!/usr/bin/env bash
# Roo takes numbers for dates when their format has a unit with d, m, y, h or s, in quotes or not.
#
# Version:  roo 2.10.0 (Debian ruby-roo), XlsxWriter 3.3.1
#
# Expected: 12.5 from a cell with the format `0.0" day"`: text in quotes is shown as it is (ECMA-376
# part 1, 18.8.31). 25:30 hours in the format [h]:mm as 91800 seconds, as 08:30 is 30600.
#
# Happens:  `0.0" day"` makes 1900-01-11 of 12.5, `0" h"` 1900-01-04 of 5, `0" ms"` a time. Chinese
# units leave the number as it is. A duration beyond a day is a DateTime in 1899.
#
# Matters:  XLSX tables of rainfall, working hours and prices have their units in the format; one
# cell is a date in a column of numbers that were not formatted.
#
# Output seen, and compared with below:
#> 12.5 as 0.0" day" -> Date 1900-01-11
#> 5 as 0" h" -> Date 1900-01-04
#> 5 as 0" ms" -> Date 1900-01-04
#> 3 as 0" km" -> Integer 3
#> 7 as 0"天" -> Integer 7
#> 7.5 as 0.0\d -> Date 1900-01-06
#> 45356 as yyyy-mm-dd -> Date 2024-03-05
#> 0.354166666666667 as hh:mm -> Integer 30600
#> 1.0625 as [h]:mm -> DateTime 1899-12-31T01:30:00+00:00
#> 0.354166666666667 as [h]:mm -> Integer 30600
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show ruby-roo >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-roo >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-roo)
echo "ruby-roo $version"
case $version in
  2.10.0*) ;;
  *) echo "another version than 2.10.0: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'XlsxWriter==3.3.1'
{
venv/bin/python - <<'PYTHON'
import xlsxwriter

book = xlsxwriter.Workbook("t.xlsx")
sheet = book.add_worksheet("s")
for row, (value, form) in enumerate(((12.5, '0.0" day"'), (5, '0" h"'), (5, '0" ms"'), (3, '0" km"'), (7, '0"天"'), (7.5, r"0.0\d"), (45356, "yyyy-mm-dd"),
                                     (0.354166666666667, "hh:mm"), (1.0625, "[h]:mm"), (0.354166666666667, "[h]:mm"))):
    sheet.write(row, 0, value, book.add_format({"num_format": form}))
    sheet.write(row, 1, form)
    sheet.write(row, 2, str(value))
book.close()
PYTHON
ruby -W0 -e 'require "roo"
sheet = Roo::Spreadsheet.open("t.xlsx").sheet(0)
(1..sheet.last_row).each { |row| value = sheet.cell(row, 1); puts "#{sheet.cell(row, 3)} as #{sheet.cell(row, 2)} -> #{value.class} #{value}" }'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
