#!/usr/bin/env bash
# SQLite's csvtable module turns the comma of a number into a point: "1,234" is 1.234.
#
# Version:  sqliteodbc 0.9998 (Debian libsqlite3-mod-csvtable), SQLite 3.40.1
#
# Expected: the text of the field. All columns come as text, 007 and 1e5 as they are.
#
# Happens:  the first comma of a field that begins like a number and has only digits, points and
# commas in it becomes a point, quoted or not, in a file whose fields are separated by commas.
# 1.234,56 becomes 1.234.56, a list of rooms 1,2,3 becomes 1.2,3. SUM counts one and a quarter for
# 1,234, SQLite's own text 1,234 as 1.
#
# Matters:  a comma within quotes is nearly always a group mark in such files: populations and
# budgets are a thousand times smaller, and the text no longer tells.
#
# Output seen, and compared with below:
#> thousands|1.234|text
#> millions|12.345,678|text
#> rooms|1.2,3|text
#> decimal comma|-1.5|text
#> both|1.234.56|text
#> end|5.|text
#> currency|¥1,234|text
#> percent|10,5%|text
#> place|39,9 116,4|text
#> plain|1234|text
#> sum of the first two|13.579
#> imported by the shell|1,234
#> imported by the shell|12,345,678
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libsqlite3-mod-csvtable sqlite3 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libsqlite3-mod-csvtable sqlite3 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libsqlite3-mod-csvtable)
echo "libsqlite3-mod-csvtable $version"
case $version in
  0.9998*) ;;
  *) echo "another version than 0.9998: what follows may differ" >&2 ;;
esac
{
cat >a.csv <<'CSV'
value,note
"1,234",thousands
"12,345,678",millions
"1,2,3",rooms
"-1,5",decimal comma
"1.234,56",both
"5,",end
"¥1,234",currency
"10,5%",percent
"39,9 116,4",place
1234,plain
CSV
sqlite3 :memory: -cmd ".load libsqlite3_mod_csvtable" \
  "CREATE VIRTUAL TABLE t USING csvtable('a.csv', 1); SELECT note, value, typeof(value) FROM t; SELECT 'sum of the first two', sum(value) FROM t WHERE note IN ('thousands', 'millions');"
sqlite3 :memory: ".import --csv a.csv t" "SELECT 'imported by the shell', value FROM t LIMIT 2"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
