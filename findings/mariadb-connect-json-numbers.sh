#!/usr/bin/env bash
# MariaDB's CONNECT engine reads 1e20 of a JSON file as 1000000000000 and 0.0000001 as 0.
#
# Version:  MariaDB 10.11.19 with mariadb-plugin-connect (Debian)
#
# Expected: numbers as doubles; an object or a list where a text is expected as JSON or NULL.
#
# Happens:  the columns that the engine finds out are of the kind DOUBLE(21,9), by the digits of the
# file: 1e20 is cut to a million millions, with a warning that has to be asked for. Beside a text the
# column is CHAR, where 1e-7 becomes 0 and 1e20 21 digits. Where a key holds a text in some objects,
# an object or a list in others, one column takes the first value of each: {"k":5,"m":6} is 5. The
# other columns repeat that: the list [3,4] has 3 for .k and .m, and the text x has 0.
#
# Matters:  large and small figures are replaced by others, and sums with them.
#
# Output seen, and compared with below:
#> +-------------+---------------+
#> | column_name | column_type   |
#> +-------------+---------------+
#> | a           | char(1)       |
#> | v           | double(14,12) |
#> | w           | double(21,9)  |
#> | n           | char(21)      |
#> | a_k         | int(1)        |
#> | a_m         | int(1)        |
#> +-------------+---------------+
#> +------+----------------+-------------------------+-----------------------+------+------+
#> | a    | v              | w                       | n                     | a_k  | a_m  |
#> +------+----------------+-------------------------+-----------------------+------+------+
#> | x    | 0.000000100000 |         12345.678901234 | 1.5                   |    0 |    0 |
#> | y    | 0.000000100000 | 1000000000000.000000000 | 0                     |    0 |    0 |
#> | 5    | 0.000123456789 |             3.000000000 | 100000000000000000000 |    5 |    6 |
#> | 3    | 5.000000000000 |             1.000000000 | text                  |    3 |    3 |
#> +------+----------------+-------------------------+-----------------------+------+------+
#> +---------+------+------------------------------------------------------------------+
#> | Level   | Code | Message                                                          |
#> +---------+------+------------------------------------------------------------------+
#> | Warning | 1105 | Out of range value 100000000000000000000 for column 'w' at row 2 |
#> +---------+------+------------------------------------------------------------------+
#> +-------------------------+-------------------------+
#> | sum(w)                  | max(w)                  |
#> +-------------------------+-------------------------+
#> | 1000000012349.679000000 | 1000000000000.000000000 |
#> +-------------------------+-------------------------+
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; wait "$server" || true; fi; rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status mariadb-server mariadb-plugin-connect >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends mariadb-server mariadb-plugin-connect >/dev/null 2>&1
fi
version=$(dpkg-query --show --showformat='${Version}' mariadb-plugin-connect)
echo "mariadb-plugin-connect $version"
case $version in
  1:10.11*) ;;
  *) echo "another version than 10.11: what follows may differ" >&2 ;;
esac
mariadb-install-db --no-defaults --datadir="$dir/data" --user=root --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --user=root --datadir="$dir/data" --socket="$dir/s" --skip-networking --secure-file-priv= \
  --plugin-load-add=ha_connect >log 2>&1 &
server=$!
for _ in $(seq 60); do
  if mariadb-admin --no-defaults --socket="$dir/s" --user=root ping >/dev/null 2>&1; then break; fi
  sleep 1
done
sql() { mariadb --no-defaults --socket="$dir/s" --user=root --default-character-set=utf8mb4 --table "$@"; }
cat >t.json <<'JSON'
[{"a": "x", "v": 0.0000001, "w": 12345.678901234, "n": 1.5},
 {"a": "y", "v": 1e-7, "w": 1e20, "n": 1e-7},
 {"a": {"k": 5, "m": 6}, "v": 0.000123456789, "w": 3, "n": 1e20},
 {"a": [3, 4], "v": 5, "w": true, "n": "text"}]
JSON
sql -e 'CREATE DATABASE x'
sql x >output 2>&1 <<SQL
CREATE TABLE t ENGINE=CONNECT TABLE_TYPE=JSON FILE_NAME='$dir/t.json';
SELECT column_name, column_type FROM information_schema.columns WHERE table_name = 't';
SELECT * FROM t;
SHOW WARNINGS;
SELECT sum(w), max(w) FROM t;
SQL
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
