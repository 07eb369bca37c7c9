#!/usr/bin/env bash
# q finds 007 and 7 equal behind 100 rows of numbers, and sums 1_000 as 1.
#
# Version:  q 3.1.6 (Debian)
#
# Expected: codes of a CSV file as they are, as soon as a cell of the column is no number.
#
# Happens:  q decides by the first rows. With A12 among them 007 stays; behind 150 numbers it does
# not and 007 and 7 are one, 1e3 is 1000, and 12E4567 infinite. A column with 1_000 is one of
# integers for q, but the cell stays a text, which SUM takes for 1, COUNT counts, and MAX finds the
# greatest; nan among numbers is a text, which is counted and is the maximum.
#
# Matters:  it is for quick questions to files of a portal. Joins and groups by a code mix what is
# apart, and whether they do depends on the row in which the first letter stands.
#
# Output seen, and compared with below:
#> q first .5,6 0.5,7 007,2 12E4567,4 1e3,5 7,3 A12,1
#> q later 0.5,13 7,5 1000,5 inf,4 A12,1
#> q 1_000 6.0,3,1_000
#> q nan 11.0,3,nan
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status python3-q-text-as-data >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-q-text-as-data >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' python3-q-text-as-data)
echo "python3-q-text-as-data $version"
case $version in
  3.1.6*) ;;
  *) echo "another version than 3.1.6: what follows may differ" >&2 ;;
esac
printf 'code,n\nA12,1\n007,2\n7,3\n12E4567,4\n1e3,5\n.5,6\n0.5,7\n' >first.csv
{ echo code,n; seq 101 250 | sed 's/$/,0/'; tail -n +2 first.csv; } >later.csv
printf 'n,m\n1_000,nan\n2,5\n3,6\n' >n.csv
{
  for file in first later; do
    echo "q $file $(q -H -d , "SELECT code, SUM(n) FROM $file.csv WHERE n > 0 GROUP BY code" | paste -s -d ' ')"
  done
  echo "q 1_000 $(q -H -d , 'SELECT SUM(n), COUNT(n), MAX(n) FROM n.csv')"
  echo "q nan $(q -H -d , 'SELECT SUM(m), COUNT(m), MAX(m) FROM n.csv')"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
