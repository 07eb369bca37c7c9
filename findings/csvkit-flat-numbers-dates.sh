#!/usr/bin/env bash
# csvkit turns "3-5" into 2001-03-05 and "Monday" into a day of the year 1.
#
# Version:  csvkit 2.2.0, agate 1.14.2, parsedatetime 2.6
#
# Expected: a text that names no year is no date; weekdays, months and flat numbers stay text.
#
# Happens:  type inference asks parsedatetime with a fixed base day. Flat numbers, ranges,
# weekdays and months become full dates, which csvsort, csvjson and csvjoin then write in place of
# the text; in2csv -f csv too. One value outside the calendar (14-6) keeps the column text.
#
# Matters:  building-entrance numbers, ranges (3-5 years), opening days and month names are
# ordinary columns; the file that comes out of a mere sort has lost them. Only -I keeps them.
#
# Output seen, and compared with below:
#> 单元,值日,月
#> 2001-03-05,0001-01-08,0001-05-01
#> 2001-04-06,0001-01-05,0001-06-01
#> 单元,值日,月
#> 14-6,周五,六月
#> 3-5,Monday,May
#> 单元,值日,月
#> 3-5,Monday,May
#> 4-6,Friday,June
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvkit==2.2.0' 'agate==1.14.2' 'parsedatetime==2.6'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 单元,值日,月 3-5,Monday,May 4-6,Friday,June >a.csv
  csvsort -c 单元 a.csv
  printf '%s\n' 单元,值日,月 3-5,Monday,May 14-6,周五,六月 >b.csv
  csvsort -c 单元 b.csv
  csvsort -I -c 单元 a.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
