#!/usr/bin/env bash
# gnuplot counts "1,234" in a CSV file as 1, 0x1A as 26 and 12abc as 12.
#
# Version:  gnuplot 5.4 (Debian)
#
# Expected: with `set datafile separator comma` a quoted number with a group mark is 1234, or missing
# like other texts.
#
# Happens:  a cell is read as far as it looks like a number of C: the mean of 1, "1,234" and 2 is 1.33.
# n/a, - and empty cells are left out; 5% is 5, 1d2 is 1. 010 is 10 in a file and 8 in an expression.
#
# Matters:  large values, which are the ones with group marks, become the smallest.
#
# Output seen, and compared with below:
#> 7 -> 7 in 1 rows
#> "1,234" -> 1 in 1 rows
#> "12,345,678.9" -> 12 in 1 rows
#> 0x1A -> 26 in 1 rows
#> 12abc -> 12 in 1 rows
#> 5% -> 5 in 1 rows
#> 1d2 -> 1 in 1 rows
#> 010 -> 10 in 1 rows
#> n/a -> 0 in 0 rows
#> - -> 0 in 0 rows
#>  -> 0 in 0 rows
#> 8
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show gnuplot-nox >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gnuplot-nox >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gnuplot-nox)
echo "gnuplot-nox $version"
case $version in
  5.4*) ;;
  *) echo "another version than 5.4: what follows may differ" >&2 ;;
esac
{
for cell in 7 '"1,234"' '"12,345,678.9"' 0x1A 12abc 5% 1d2 010 n/a - ''; do
  printf '1,%s\n1,2\n' "$cell" >t.csv
  gnuplot -e 'set datafile separator comma; stats "t.csv" using 2 name "A" nooutput; print sprintf("%g in %d rows", A_sum - 2, A_records - 1)' 2>&1 |
    sed "s|^|$cell -> |"
done
gnuplot -e 'print 010' 2>&1
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
