#!/usr/bin/env bash
# csv2 of xml2 gives a row that ends in an empty cell the whole next line as its value.
#
# Version:  xml2 0.5 (Debian)
#
# Expected: `1,` is a row of 1 and an empty cell.
#
# Happens:  the end of the line is taken into the cell: its value is the text of the following line, or
# lines while these end in a comma too, and the following rows are read again as themselves. Without
# the option -q '"' (quotes are not on by default) commas within quotes part cells.
#
# Matters:  tables with remarks that are mostly empty; each row gets the data of its neighbour.
#
# Output seen, and compared with below:
#> /file/record
#> /file/record/@num=0
#> /file/record/site=a
#> /file/record/note=b,
#> c,closed
#> d,
#> /file/record
#> /file/record/@num=1
#> /file/record/site=b
#> /file/record/note=c,closed
#> d,
#> /file/record
#> /file/record/@num=2
#> /file/record/site=c
#> /file/record/note=closed
#> /file/record
#> /file/record/@num=3
#> /file/record/site=d
#> /file/record/note=
#>
#> /file/record/@num=0
#> /file/record/site="x
#> /file/record/note=y"
#> /file/record/field2=1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show xml2 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends xml2 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' xml2)
echo "xml2 $version"
case $version in
  0.5*) ;;
  *) echo "another version than 0.5: what follows may differ" >&2 ;;
esac
{
printf 'site,note\na,\nb,\nc,closed\nd,\n' >t.csv
csv2 -f -q '"' <t.csv
echo
printf 'site,note\n"x, y",1\n' | csv2 -f | grep =
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
