#!/usr/bin/env bash
# Excel::Writer::XLSX writes the text 12E4567 as the number Inf, 1201…1234 as a number.
#
# Version:  Excel::Writer::XLSX 1.10 (Debian), openpyxl 3.1.5
#
# Expected: write takes what looks like a number for one, as its manual says; what it writes is a
# number of the format.
#
# Happens:  of 12E4567 it makes <v>Inf</v>, which is no number of a workbook: openpyxl cannot open
# the sheet at all. With keep_leading_zeros 007 stays a text, and 12E4567 does not. -0 and 00 become
# 0, 1e5 100000, .5 0.5. An identity number of 18 digits stands as digits in the file but is a
# number, whose last digits a spreadsheet drops. Text that starts with = is a formula, {=1} an array
# formula.
#
# Matters:  one such code among ten thousand rows of a CSV file makes the workbook unreadable for
# some, and for others a cell that is not the code.
#
# Output seen, and compared with below:
#> keep0
#> <c r="A1"><v>7</v>
#> <c r="A2"><v>Inf</v>
#> <c r="A3"><v>100000</v>
#> <c r="A4"><v>120101199001011234</v>
#> <c r="A5"><v>0.5</v>
#> <c r="A6"><v>0</v>
#> <c r="A7"><v>0</v>
#> <c r="A8" t="s"><v>0</v>
#> <c r="A9" t="s"><v>1</v>
#> <c r="A10"><f>1</f><v>0</v>
#> <c r="A11"><f t="array" ref="A11">1</f><v></v>
#> keep1
#> <c r="A1" t="s"><v>0</v>
#> <c r="A2"><v>Inf</v>
#> <c r="A3"><v>100000</v>
#> <c r="A4"><v>120101199001011234</v>
#> <c r="A5"><v>0.5</v>
#> <c r="A6" t="s"><v>1</v>
#> <c r="A7"><v>0</v>
#> <c r="A8" t="s"><v>2</v>
#> <c r="A9" t="s"><v>3</v>
#> <c r="A10"><f>1</f><v>0</v>
#> <c r="A11"><f t="array" ref="A11">1</f><v></v>
#> keep0.xlsx ValueError Unable to read workbook: could not read worksheets from keep0.xlsx.
#> This is most probably because the workbook source files contain some invalid XML.
#> Please see the exception for more details.
#> keep1.xlsx ValueError Unable to read workbook: could not read worksheets from keep1.xlsx.
#> This is most probably because the workbook source files contain some invalid XML.
#> Please see the exception for more details.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libexcel-writer-xlsx-perl unzip >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libexcel-writer-xlsx-perl unzip >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libexcel-writer-xlsx-perl)
echo "libexcel-writer-xlsx-perl $version"
case $version in
  1.10*) ;;
  *) echo "another version than 1.10: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'openpyxl==3.1.5'
cat >write.pl <<'PERL'
use strict;
use warnings;
use Excel::Writer::XLSX;

my @values = ('007', '12E4567', '1e5', '120101199001011234', '.5', '00', '-0', '0x1A', '1_000', '=1', '{=1}');
for my $keep (0, 1) {
    my $book = Excel::Writer::XLSX->new("keep$keep.xlsx");
    my $sheet = $book->add_worksheet('a');
    $sheet->keep_leading_zeros($keep);
    $sheet->write_col(0, 0, \@values);
    $book->close;
}
PERL
cat >read.py <<'PYTHON'
import openpyxl

for name in ("keep0.xlsx", "keep1.xlsx"):
    try:
        print(name, [cell.value for cell in openpyxl.load_workbook(name).active["A"]])
    except ValueError as error:
        print(name, type(error).__name__, error)
PYTHON
perl write.pl
{
  for name in keep0 keep1; do
    echo "$name"
    unzip -p "$name.xlsx" xl/worksheets/sheet1.xml | grep -o '<c [^>]*>\(<f[^>]*>[^<]*</f>\)\?<v>[^<]*</v>'
  done
  venv/bin/python read.py
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
