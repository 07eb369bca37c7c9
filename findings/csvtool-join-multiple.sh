#!/usr/bin/env bash
# csvtool join replaces the values of a key that occurs twice by the words !MULTIPLE VALUES.
#
# Version:  csvtool 2.4 (Debian)
#
# Expected: a row for each pair, as in join and SQL, or the first, or an error.
#
# Happens:  of two rows with one key in the same file nothing is left but that text, also when both have
# the same value; exit status 0. The order of rows is another. Blanks around unquoted cells are cut
# off by each command, and a range such as 3-1 selects empty lines.
#
# Matters:  the text stands in the file as data, and in a spreadsheet nobody looks for it.
#
# Output seen, and compared with below:
#> 1,!MULTIPLE VALUES,x
#> 2,c,
#> 3,!MULTIPLE VALUES,y
#> 4,,z
#> key,value,name
#> status 0
#> a,b,c
#> 1," 2 ",x y
#> (empty)
#> (empty)
#> (empty)
#> (empty)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show csvtool >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends csvtool >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' csvtool)
echo "csvtool $version"
case $version in
  2.4*) ;;
  *) echo "another version than 2.4: what follows may differ" >&2 ;;
esac
{
printf 'key,value\n1,a\n1,b\n2,c\n3,d\n3,d\n' >left.csv
printf 'key,name\n1,x\n3,y\n4,z\n' >right.csv
csvtool join 1 2 left.csv right.csv
echo "status $?"
printf 'a,b,c\n 1 ," 2 ",x y \n' | csvtool cat -
csvtool col 2-1 right.csv | sed 's/^$/(empty)/'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
