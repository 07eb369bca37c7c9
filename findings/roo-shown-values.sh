#!/usr/bin/env bash
# Roo's formatted_value shows 39.9042 without a format as 40, and 2024年03月05日 with the minutes as
# month.
#
# Version:  roo 2.10.0 (Debian ruby-roo), XlsxWriter 3.3.1
#
# Expected: what a spreadsheet shows, or an error: 39.9042 and 0.0000001 in the format General.
#
# Happens:  General rounds to whole numbers, and 0% cuts: 0.256 is 25%. Of a date with
# `yyyy"年"m"月"d"日"` the parts of the format stay in the text and the month is replaced by minutes:
# yyyy"年"0"月"d"日". 25:30 hours are [1]:30, 90 seconds [30]. 0.0%, a currency and a red minus raise
# "Unknown format".
#
# Matters:  what is made for people, lists of stations and calendars, shows values that no cell
# holds.
#
# Output seen, and compared with below:
#> 39.9042 as General -> 40
#> 1e-07 as General -> 0
#> 5 as General -> 5
#> 45356.354166666664 as yyyy"年"m"月"d"日" -> yyyy"年"0"月"d"日"
#> 45356.354166666664 as yyyy"年"m"月"d"日" hh:mm -> yyyy"年"30"月"d"日" 08:30
#> 45356 as yyyy-mm-dd -> 2024-03-05
#> 1.0625 as [h]:mm -> [1]:30
#> 0.001041666666666667 as [s] -> [30]
#> 0.256 as 0% -> 25%
#> 0.256 as 0.0% -> Unknown format: "0.0%"
#> 1234.5 as #,##0.00 -> 1,234.50
#> 12.5 as ¥#,##0.00 -> Unknown format: "¥#,##0.00"
#> -1.5 as #,##0.00;[Red]-#,##0.00 -> Unknown format: "#,##0.00;[Red]-#,##0.00"
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
for row, (value, form) in enumerate(((39.9042, "General"), (0.0000001, "General"), (5, "General"), (45356.354166666664, 'yyyy"年"m"月"d"日"'),
                                     (45356.354166666664, 'yyyy"年"m"月"d"日" hh:mm'), (45356, "yyyy-mm-dd"), (1.0625, "[h]:mm"),
                                     (0.001041666666666667, "[s]"), (0.256, "0%"), (0.256, "0.0%"), (1234.5, "#,##0.00"), (12.5, "¥#,##0.00"),
                                     (-1.5, "#,##0.00;[Red]-#,##0.00"))):
    sheet.write(row, 0, value, book.add_format({"num_format": form}) if form != "General" else None)
    sheet.write(row, 1, form)
    sheet.write(row, 2, str(value))
book.close()
PYTHON
ruby -W0 -e 'require "roo"
sheet = Roo::Spreadsheet.open("t.xlsx").sheet(0)
(1..sheet.last_row).each do |row|
  shown = begin sheet.formatted_value(row, 1) rescue $!.message end
  puts "#{sheet.cell(row, 3)} as #{sheet.cell(row, 2)} -> #{shown}"
end'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
