#!/usr/bin/env bash
# STILTS reads the code 3d2 as 300, and the headings of a table of texts as its first row.
#
# Version:  stilts 3.4.7 (Debian)
#
# Expected: 3d2 and 5E1, flats or classes, stay texts; the first line of a CSV file names the
# columns, as RFC 4180 and every table of a portal have it.
#
# Happens:  a `d` counts as the exponent of Fortran: 3d2 becomes 300.0 and 12E4567 Infinity. A
# column in which only F occurs becomes false. Where all columns hold texts, or one of the headings
# is a number such as 2023, the headings become a row and the columns are col1, col2.
#
# Matters:  a join by the code finds nothing, counts are one too high, and whether names are there
# depends on a value: with one number among the columns of the same table they are.
#
# Output seen, and compared with below:
#> --- flat,people\n3d2,4\n5e1,2\n
#> flat,people
#> 300.0,4
#> 50.0,2
#> --- code,people\n12E4567,4\n13E4567,2\n
#> code,people
#> Infinity,4
#> Infinity,2
#> --- sex,people\nF,4\nF,2\n
#> sex,people
#> false,4
#> false,2
#> --- place,district\na,b\nc,d\n
#> col1,col2
#> place,district
#> a,b
#> c,d
#> --- place,people\na,1\nc,2\n
#> place,people
#> a,1
#> c,2
#> --- place,2023\na,1\nc,2\n
#> col1,col2
#> place,2023
#> a,1
#> c,2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if ! command -v stilts >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends stilts >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
show() {
  printf '%b' "$1" >a.csv
  echo "--- $1"
  stilts tpipe in=a.csv ifmt=csv ofmt=csv
}
{
  show 'flat,people\n3d2,4\n5e1,2\n'
  show 'code,people\n12E4567,4\n13E4567,2\n'
  show 'sex,people\nF,4\nF,2\n'
  show 'place,district\na,b\nc,d\n'
  show 'place,people\na,1\nc,2\n'
  show 'place,2023\na,1\nc,2\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
