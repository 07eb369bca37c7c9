#!/usr/bin/env bash
# MariaDB's CONNECT engine makes 2147483647 of every large id of a CSV file whose columns it finds
# out.
#
# Version:  MariaDB 10.11.19 with mariadb-plugin-connect (Debian)
#
# Expected: columns wide enough for their values, as the engine looks through the whole file for them.
#
# Happens:  a table without a list of columns gets int(18) for whole numbers of 18 digits, and columns
# of JSON bigint(18): the engine counts the digits, but an int has four bytes. All larger numbers
# become 2147483647, with a warning that has to be asked for. An empty cell is 0 and counts in
# averages. With the columns listed it is NULL, but a DOUBLE takes 1 of "1,234", without a warning.
#
# Matters:  unlike ids, telephone numbers and populations are one number, and joins fit every row to
# each.
#
# Output seen, and compared with below:
#> +-------------+-------------+
#> | column_name | column_type |
#> +-------------+-------------+
#> | id          | int(3)      |
#> | name        | char(1)     |
#> | phone       | int(18)     |
#> | score       | int(1)      |
#> | amount      | char(6)     |
#> +-------------+-------------+
#> +----+------+------------+-------+--------+
#> | id | name | phone      | score | amount |
#> +----+------+------------+-------+--------+
#> |  7 | A    | 2147483647 |     4 | 1234.5 |
#> |  8 | B    | 2147483647 |     8 | 1,234  |
#> |  9 | C    | 2147483647 |     0 | 12.5   |
#> | 10 | D    | 2147483647 |     9 | n/a    |
#> +----+------+------------+-------+--------+
#> +---------+------+----------------------------------------------+
#> | Level   | Code | Message                                      |
#> +---------+------+----------------------------------------------+
#> | Warning | 1105 | Out of range value for column phone at row 1 |
#> | Warning | 1105 | Out of range value for column phone at row 2 |
#> | Warning | 1105 | Out of range value for column phone at row 3 |
#> | Warning | 1105 | Out of range value for column phone at row 4 |
#> +---------+------+----------------------------------------------+
#> +------------+--------------+-----------------------+
#> | avg(score) | count(score) | count(DISTINCT phone) |
#> +------------+--------------+-----------------------+
#> |     5.2500 |            4 |                     1 |
#> +------------+--------------+-----------------------+
#> +------+------+--------------------+-------+--------+
#> | id   | name | phone              | score | amount |
#> +------+------+--------------------+-------+--------+
#> | 007  | A    |        13912345678 |     4 | 1234.5 |
#> | 008  | B    |        13887654321 |     8 |      1 |
#> | 009  | C    | 120101199001011235 |  NULL |   12.5 |
#> | 010  | D    |         3000000000 |     9 |   NULL |
#> +------+------+--------------------+-------+--------+
#> +------------+-------------+-----------------------+
#> | avg(score) | sum(amount) | count(DISTINCT phone) |
#> +------------+-------------+-----------------------+
#> |     7.0000 |        1248 |                     4 |
#> +------------+-------------+-----------------------+
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
cat >t.csv <<'CSV'
id,name,phone,score,amount
007,A,13912345678,4,1234.5
008,B,13887654321,8,"1,234"
009,C,120101199001011235,,12.5
010,D,3000000000,9,n/a
CSV
sql -e 'CREATE DATABASE x'
sql x >output 2>&1 <<SQL
CREATE TABLE t ENGINE=CONNECT TABLE_TYPE=CSV FILE_NAME='$dir/t.csv' HEADER=1 QUOTED=1;
SELECT column_name, column_type FROM information_schema.columns WHERE table_name = 't';
SELECT * FROM t;
SHOW WARNINGS;
SELECT avg(score), count(score), count(DISTINCT phone) FROM t;
CREATE TABLE d (id CHAR(3), name CHAR(5), phone BIGINT, score INT, amount DOUBLE) ENGINE=CONNECT TABLE_TYPE=CSV FILE_NAME='$dir/t.csv' HEADER=1 QUOTED=1;
SELECT * FROM d;
SHOW WARNINGS;
SELECT avg(score), sum(amount), count(DISTINCT phone) FROM d;
SQL
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
