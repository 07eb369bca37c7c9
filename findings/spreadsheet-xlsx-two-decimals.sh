#!/usr/bin/env bash
# Perl's Spreadsheet::XLSX shows 39.9042 without a format as 39.90, and 0.0000001 as 0.00.
#
# Version:  libspreadsheet-xlsx-perl 0.17 (Debian), XlsxWriter 3.3.1
#
# Expected: value() of a cell with the format General is the number, as Excel shows it: 39.9042.
#
# Happens:  General is taken for the format 0.00 wherever the number has a fraction. TRUE is 1, and
# 25:30 with [h]:mm is 25:01. Spreadsheet::Read, the usual front, gives the same texts.
#
# Matters:  coordinates and concentrations in scripts that print what they read.
#
# Output seen, and compared with below:
#> General: 39.9042 -> 39.90
#> General: 1e-07 -> 0.00
#> General: 5 -> 5
#> 0.000: 1234.5678 -> 1234.568
#> General: 1 -> 1
#> 0%: 0.25 -> 25%
#> [h]:mm: 25:01 -> 25:01
#> hh:mm: 08:30 -> 08:30
#> yyyy-mm-dd hh:mm: 2024-03-05 08:30 -> 2024-03-05 08:30
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'XlsxWriter==3.3.1'
if [ -z "$(dpkg-query --show --showformat='${Version}' libspreadsheet-xlsx-perl 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libspreadsheet-xlsx-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libspreadsheet-xlsx-perl)
echo "libspreadsheet-xlsx-perl $version"
case $version in
  0.17*) ;;
  *) echo "another version than 0.17: what follows may differ" >&2 ;;
esac
{
venv/bin/python - <<'PYTHON'
import xlsxwriter

book = xlsxwriter.Workbook("t.xlsx")
sheet = book.add_worksheet("s")
for row, (value, form) in enumerate(((39.9042, None), (0.0000001, None), (5, None), (1234.5678, "0.000"), (True, None), (0.25, "0%"),
                                     (1.0625, "[h]:mm"), (0.354166666666667, "hh:mm"), (45356.354166666667, "yyyy-mm-dd hh:mm"))):
    sheet.write(row, 0, value, book.add_format({"num_format": form}) if form else None)
    sheet.write(row, 1, form or "General")
book.close()
PYTHON
cat >read.pl <<'PERL'
use Spreadsheet::XLSX;
my $sheet = Spreadsheet::XLSX->new("t.xlsx")->{Worksheet}[0];
for my $row ($sheet->{MinRow} .. $sheet->{MaxRow}) {
    my ($cell, $form) = @{$sheet->{Cells}[$row]};
    print $form->value, ": ", $cell->{Val}, " -> ", $cell->value, "\n";
}
PERL
perl read.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
