#!/usr/bin/env bash
# csvsql --query keeps identifiers of 18 digits as floats: different people become one.
#
# Version:  csvkit 2.2.0, agate 1.14.2, agate-sql 0.7.3, sqlalchemy 2.1.9
#
# Expected: integers of 18 digits fit SQLite's INTEGER, and agate reads them as exact decimals, so
# the query sees them exactly.
#
# Happens:  the column is created FLOAT; the ids come back as 3e+17 and COUNT(DISTINCT id) of
# three people is 1. csvjson writes the same float. in2csv and csvsort on the same file stay
# exact, and so does -I (no inference).
#
# Matters:  resident identity numbers, unified credit codes without letters and account numbers
# have 15 to 20 digits. A deduplication through csvsql silently joins people.
#
# Output seen, and compared with below:
#> query:
#> id,人数
#> 3e+17,1.0
#> 3e+17,2.0
#> 3e+17,3.0
#> n
#> 1
#> query -I:
#> n
#> 3
#> csvjson:
#> [{"id": 3e+17, "人数": 1.0}, {"id": 3e+17, "人数": 2.0}, {"id": 3e+17, "人数": 3.0}]
#> csvsort:
#> id,人数
#> 300000000000000004,1
#> 300000000000000005,2
#> 300000000000000006,3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvkit==2.2.0' 'agate==1.14.2' 'agate-sql==0.7.3' 'sqlalchemy==2.1.9'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' id,人数 300000000000000004,1 300000000000000005,2 300000000000000006,3 >people.csv
  echo 'query:'
  csvsql --query 'SELECT id, 人数 FROM people' people.csv
  csvsql --query 'SELECT count(DISTINCT id) AS n FROM people' people.csv
  echo 'query -I:'
  csvsql -I --query 'SELECT count(DISTINCT id) AS n FROM people' people.csv
  echo 'csvjson:'
  csvjson people.csv
  echo
  echo 'csvsort:'
  csvsort -c id people.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
