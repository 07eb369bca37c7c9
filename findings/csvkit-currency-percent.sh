#!/usr/bin/env bash
# csvkit strips ¥, $, € and % and adds up what is left; "39,7" becomes 397.
#
# Version:  csvkit 2.2.0, agate 1.14.2, babel 2.19.0
#
# Expected: mixed currencies and percentages are text, and a comma followed by one digit is not a
# thousands separator, so such a column is text too.
#
# Happens:  currency signs and the percent sign are removed before the number is parsed, whatever
# they are and however they are mixed, and every comma is deleted wherever it stands ("1,2,3" is
# 123). csvsort writes the bare numbers back.
#
# Matters:  price columns in several currencies, shares in percent and coordinates or lists such
# as 39,7 get wrong sums, and the file written has lost the signs.
#
# Output seen, and compared with below:
#> 价,序
#> 25,1
#> 30,2
#> 5,3
#> 60
#> 率,对,序
#> 25,397,1
#> 100,123,2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvkit==2.2.0' 'agate==1.14.2' 'babel==2.19.0'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 价,序 ¥25,1 '$30',2 €5,3 >a.csv
  csvsort -c 序 a.csv
  csvstat -c 价 --sum a.csv
  printf '%s\n' 率,对,序 '25%,"39,7",1' '100%,"1,2,3",2' >b.csv
  csvsort -c 序 b.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
