#!/usr/bin/env bash
# Roo reads nothing of a sheet in which openpyxl has written one formula.
#
# Version:  roo 2.10.0 (Debian ruby-roo), openpyxl 3.1.5
#
# Expected: nil for the one cell. A formula that no spreadsheet has calculated yet has no value;
# openpyxl writes `<v></v>` or `<v />` for it, as its documentation says that it calculates nothing.
#
# Happens:  ArgumentError, `invalid value for Integer(): ""`, as soon as anything of the sheet is
# asked for, the number of its rows too. With a text in place of the formula all is read, and so it
# is when LibreOffice has saved the file.
#
# Matters:  portals fill workbooks with openpyxl and add a line of sums; programs in Ruby refuse
# them with a message that names no cell.
#
# Output seen, and compared with below:
#> cell of the file: <c r="B3"><f>SUM(B1:B2)</f><v /></c>
#> ArgumentError: invalid value for Integer(): ""
#> cell of the file: <c r="B3" t="inlineStr"><is><t>total</t></is></c>
#> ["east", 5]
#> ["west", 7]
#> ["all", "total"]
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
  'openpyxl==3.1.5'
{
for sum in '=SUM(B1:B2)' total; do
  venv/bin/python - "$sum" <<'PYTHON'
import sys

import openpyxl

book = openpyxl.Workbook()
for row in (["east", 5], ["west", 7], ["all", sys.argv[1]]):
    book.active.append(row)
book.save("t.xlsx")
PYTHON
  echo "cell of the file: $(unzip -p t.xlsx xl/worksheets/sheet1.xml | grep -o '<c r="B3".*</c>' | sed 's/<c r="C.*//')"
  ruby -W0 -e 'require "roo"
begin
  sheet = Roo::Spreadsheet.open("t.xlsx").sheet(0)
  puts (1..sheet.last_row).map { |row| sheet.row(row).inspect }
rescue => error
  puts "#{error.class}: #{error.message}"
end'
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
