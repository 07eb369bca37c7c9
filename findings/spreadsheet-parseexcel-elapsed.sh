#!/usr/bin/env bash
# Perl's Spreadsheet::ParseExcel shows 25:30 hours in the format [h]:mm as 25:01: mm is the month.
#
# Version:  libspreadsheet-parseexcel-perl 0.6500 (Debian), xlwt 1.3.0
#
# Expected: 25:30.
#
# Happens:  minutes behind [h] are not seen as such, and every duration ends in the month of its day
# number, 01 for the first thirty days. With [h]:mm:ss and hh:mm the minutes are there. A time in a
# date format has the day 0 of January 1900.
#
# Matters:  working hours in XLS files; 25:01 looks like a time.
#
# Output seen, and compared with below:
#> hh:mm of 8.5 hours -> 08:30
#> [h]:mm of 8.5 hours -> 8:01
#> [h]:mm of 25.5 hours -> 25:01
#> [h]:mm of 1000.75 hours -> 1000:02
#> [h]:mm:ss of 25.5 hours -> 25:30:00
#> [hh]:mm of 25.5 hours -> [01]:30
#> [mm]:ss of 0.5 hours -> 30:00
#> yyyy-mm-dd of 8.5 hours -> 1900-01-00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'xlwt==1.3.0'
if [ -z "$(dpkg-query --show --showformat='${Version}' libspreadsheet-parseexcel-perl 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libspreadsheet-parseexcel-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libspreadsheet-parseexcel-perl)
echo "libspreadsheet-parseexcel-perl $version"
case $version in
  0.6500*) ;;
  *) echo "another version than 0.6500: what follows may differ" >&2 ;;
esac
{
venv/bin/python - <<'PYTHON'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("s")
for row, (form, value) in enumerate((("hh:mm", 8.5), ("[h]:mm", 8.5), ("[h]:mm", 25.5), ("[h]:mm", 1000.75), ("[h]:mm:ss", 25.5),
                                     ("[hh]:mm", 25.5), ("[mm]:ss", 0.5), ("yyyy-mm-dd", 8.5))):
    sheet.write(row, 0, value / 24, xlwt.easyxf(num_format_str=form))
    sheet.write(row, 1, "%s of %s hours" % (form, value))
book.save("t.xls")
PYTHON
cat >read.pl <<'PERL'
use Spreadsheet::ParseExcel;
my $sheet = (Spreadsheet::ParseExcel->new->parse("t.xls")->worksheets)[0];
my (undef, $last) = $sheet->row_range;
print $sheet->get_cell($_, 1)->value, " -> ", $sheet->get_cell($_, 0)->value, "\n" for 0 .. $last;
PERL
perl read.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
