#!/usr/bin/env bash
# catdoc's xls2csv shows dates of an XLS file four years and a day late, or as numbers.
#
# Version:  catdoc 0.95 (Debian), xlwt 1.3.0, xlrd 2.0.2
#
# Expected: the date 2024-03-05 as such, whatever its format.
#
# Happens:  dates with one of Excel's built-in formats come out as 06-Mar-28, as if the file counted
# days from 1904 (it says that it does not, and xlrd reads it right). Formats made by the user,
# yyyy-mm-dd too, are not known: 45356.7708333333. MMM-YY prints month and day. Truth values are
# empty cells, and empty rows are left out.
#
# Matters:  Debian's small converter for XLS files; a date four years off looks like any other.
#
# Output seen, and compared with below:
#> xlrd: 2024-03-05 18:30:00
#> "D-MMM-YY","06-Mar-28",,"end"
#> "M/D/YY h:mm","03-06-28 18:30",,"end"
#> "MMM-YY","Mar-06",,"end"
#> "yyyy-mm-dd","45356.7708333333",,"end"
#> "yyyy-mm-dd hh:mm","45356.7708333333",,"end"
#> "behind an empty row"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'xlwt==1.3.0' 'xlrd==2.0.2'
if [ -z "$(dpkg-query --show --showformat='${Version}' catdoc 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends catdoc >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' catdoc)
echo "catdoc $version"
case $version in
  1:0.95*) ;;
  *) echo "another version than 1:0.95: what follows may differ" >&2 ;;
esac
{
venv/bin/python - <<'PYTHON'
import datetime

import xlrd
import xlwt

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("s")
for row, form in enumerate(("D-MMM-YY", "M/D/YY h:mm", "MMM-YY", "yyyy-mm-dd", "yyyy-mm-dd hh:mm")):
    sheet.write(row, 0, form)
    sheet.write(row, 1, datetime.datetime(2024, 3, 5, 18, 30), xlwt.easyxf(num_format_str=form))
    sheet.write(row, 2, True)
    sheet.write(row, 3, "end")
sheet.write(row + 2, 0, "behind an empty row")
book.save("t.xls")
book = xlrd.open_workbook("t.xls")
print("xlrd:", xlrd.xldate_as_datetime(book.sheet_by_index(0).cell(0, 1).value, book.datemode))
PYTHON
xls2csv -d utf-8 t.xls | tr -d '\f'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
