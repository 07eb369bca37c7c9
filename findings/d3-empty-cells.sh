#!/usr/bin/env bash
# d3 counts an empty cell of CSV as 0 in means and medians; of 4, 8, 20 and 100 the largest is 8.
#
# Version:  d3-dsv 1.1.1, d3-array 3.2.0, d3-time-format 2.1.3 (Debian)
#
# Expected: empty cells are left out, as null and NaN are.
#
# Happens:  csvParse gives the empty text for an empty cell, which mean, sum, median and count take
# for the number 0: 26.4 instead of 33. min and max compare texts: 8 is the largest, the empty text
# the smallest. With autoType empty cells are null and left out, but 007 is 7, 12E4567 infinite,
# 2024-03 the first of March and 2024-02-30 as well. An empty line is a row, text behind a closing
# quote is dropped, and of two columns of one name the last stays. utcParse takes month 13, 25:70 and
# day 400.
#
# Matters:  d3.csv(file) without a row function is the usual way to a chart.
#
# Output seen, and compared with below:
#> csvParse mean 26.4 sum 132 median 8 count 5 min "" max "8"
#> autoType mean 33 sum 132 median 14 count 4 min 4 max 100
#> [{"a":7,"b":null,"c":"2024-03-01T00:00:00.000Z","d":"2024-03-01T00:00:00.000Z","e":26}] Infinity
#> "a,b\n1,2\n\n3,4\n" [{"a":"1","b":"2"},{"a":""},{"a":"3","b":"4"}]
#> "a,b\n1,\"x\"y\n" [{"a":"1","b":"x"}]
#> "v,v\n1,2\n" [{"v":"2"}]
#> %Y-%m-%d 2024-13-01 -> 2025-01-01T00:00:00.000Z
#> %Y-%m-%d 2024-02-30 -> 2024-03-01T00:00:00.000Z
#> %H:%M 25:70 -> 1900-01-02T02:10:00.000Z
#> %Y-%j 2024-400 -> 2025-02-03T00:00:00.000Z
#> %I:%M 20:30 -> 1900-01-01T20:30:00.000Z
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status nodejs node-d3-dsv node-d3-array node-d3-time-format >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends nodejs node-d3-dsv node-d3-array node-d3-time-format >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' node-d3-dsv)
echo "node-d3-dsv $version"
case $version in
  1.1.1*) ;;
  *) echo "another version than 1.1.1: what follows may differ" >&2 ;;
esac
cat >run.js <<'JS'
const { csvParse, autoType } = require("d3-dsv");
const array = require("d3-array");
const { utcParse } = require("d3-time-format");
const text = "place,v\na,4\nb,8\nc,\nd,20\ne,100\n";
for (const [name, rows] of [["csvParse", csvParse(text)], ["autoType", csvParse(text, autoType)]])
  console.log(name, ...["mean", "sum", "median", "count", "min", "max"].map((kind) => kind + " " + JSON.stringify(array[kind](rows, (row) => row.v))));
console.log(JSON.stringify(csvParse("a,b,c,d,e\n007,12E4567,2024-03,2024-02-30,0x1A", autoType)), csvParse("b\n12E4567", autoType)[0].b);
for (const lines of ["a,b\n1,2\n\n3,4\n", "a,b\n1,\"x\"y\n", "v,v\n1,2\n"]) console.log(JSON.stringify(lines), JSON.stringify(csvParse(lines)));
for (const [format, time] of [["%Y-%m-%d", "2024-13-01"], ["%Y-%m-%d", "2024-02-30"], ["%H:%M", "25:70"], ["%Y-%j", "2024-400"], ["%I:%M", "20:30"]])
  console.log([format, time, "->", utcParse(format)(time).toISOString()].join(" "));
JS
NODE_PATH=/usr/share/nodejs node run.js >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
