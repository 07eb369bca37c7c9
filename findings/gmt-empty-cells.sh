#!/usr/bin/env bash
# GMT reads a row ",39.9,1" of CSV as 39.9 and 1: the values move left of an empty cell.
#
# Version:  GMT 6.4.0 (Debian)
#
# Expected: NaN for an empty cell, as for the word NaN, or the row left out with a warning.
#
# Happens:  commas and blanks side by side are one separator, so that an empty longitude makes the
# latitude one, and the next column the latitude. A row whose value cannot be read, such as 0x1A,
# N/A or one in quotes, is left out without a word when other rows are good. Letters behind a number
# are dropped, 5k is 5; the month and day of 2024/03/05 are lost with -f0T, and 2024-03-05 is the
# longitude -136 with -fg.
#
# Matters:  tables of stations have gaps, and a place at 39.9 E 1 N is in the sea but valid on every
# map.
#
# Output seen, and compared with below:
#>  ,39.9,1\n: 39.9 1
#>  NaN,39.9,1\n: NaN 39.9 1
#>  116.4,39.9,1\n117,,2\n118,40,3\n: gmtconvert [WARNING]: Mismatch between actual (2) and expected (3) fields near line 2 in file ;gmtconvert [ERROR]: Mismatch between actual (2) and expected (3) fields near line 3 in file <stdin>;gmtconvert [WARNING]: No data records provided
#>  116.4,39.9\n0x1A,39\nN/A,38\n"117",37\n118,40\n: 116.4 39.9;26 39;NaN 38;118 40
#>  5k,39.9\n: 5 39.9
#>  12:30,39.9\n: 12.5 39.9
#> -f0T 2024-03-05,1\n2024/03/05,2\n: 2024-03-05T00:00:00 1;2024-01-01T00:00:00 2
#> -fg 2024-03-05,1\n: -136 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status gmt >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gmt >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gmt)
echo "gmt $version"
case $version in
  6.4.0*) ;;
  *) echo "another version than 6.4.0: what follows may differ" >&2 ;;
esac
{
show() { echo "$1 $2: $(printf "$2" | gmt convert $1 2>&1 | tr '\t' ' ' | paste -s -d ';')"; }
show "" ',39.9,1\n'
show "" 'NaN,39.9,1\n'
show "" '116.4,39.9,1\n117,,2\n118,40,3\n'
show "" '116.4,39.9\n0x1A,39\nN/A,38\n"117",37\n118,40\n'
show "" '5k,39.9\n'
show "" '12:30,39.9\n'
show "-f0T" '2024-03-05,1\n2024/03/05,2\n'
show "-fg" '2024-03-05,1\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
