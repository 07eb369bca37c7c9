#!/usr/bin/env bash
# Catmandu writes line breaks of CSV as backslash and n, and sorts the columns by name.
#
# Version:  libcatmandu-perl 1.2020 (Debian)
#
# Expected: catmandu convert CSV to CSV gives the table that was read.
#
# Happens:  a line break within a field comes out as the two characters \n without quotes, and is
# read back as these two characters. Columns stand in the order of their names, not of the file; a
# list or an object of JSON becomes HASH(0x…) or ARRAY(0x…), an address in memory. A line with
# nothing in it becomes a row of empty cells.
#
# Matters:  the program moves metadata of libraries and portals between formats. Descriptions lose
# their paragraphs, and tools that go by the position of columns take one for another.
#
# Output seen, and compared with below:
#> area,code,name
#> 5,007,two\nlines
#> ,010,"a, b"
#> ,,
#> 7,011,x
#> twice: [{"area":"5","code":"007","name":"two\\nlines"
#> at,place,tags
#> HASH(0x…),a,ARRAY(0x…)
#> ,b,
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libcatmandu-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libcatmandu-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libcatmandu-perl)
echo "libcatmandu-perl $version"
case $version in
  1.2020*) ;;
  *) echo "another version than 1.2020: what follows may differ" >&2 ;;
esac
{
printf 'code,name,area\n007,"two\nlines",5\n010,"a, b",\n\n011,x,7\n' >table.csv
catmandu convert CSV to CSV <table.csv
echo "twice: $(catmandu convert CSV to CSV <table.csv | catmandu convert CSV to JSON --canonical 1 | cut -c 1-46)"
echo '[{"place":"a","tags":["x","y"],"at":{"lon":116.4}},{"place":"b","late":1}]' >rows.json
catmandu convert JSON to CSV <rows.json | sed 's/0x[0-9a-f]*/0x…/g'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
