#!/usr/bin/env bash
# pgloader stores a REAL of SQLite in four bytes, and ends a table at a text in an INTEGER column.
#
# Version:  pgloader 3.6.9 (Debian), PostgreSQL 15 (Debian), SQLite of Python 3
#
# Expected: double precision, since a REAL of SQLite has eight bytes ("The value is a floating point
# value, stored as an 8-byte IEEE floating point number"), and is so for DOUBLE and FLOAT; of a text
# in an INTEGER column, which SQLite allows, the row is refused and the others come, as with CSV.
#
# Happens:  the type is taken by its name, and PostgreSQL's real has four bytes: longitude
# 116.3912345678 becomes 116.391235, an amount of 12345678.91 1.2345679e+07. At the text "n/a" the
# table ends: the rows behind it are not there, and the command ends with the status 0.
#
# Matters:  SQLite files of portals declare REAL; sums and places differ after the move, and half a
# table is easy to miss among others.
#
# Output seen, and compared with below:
#> status 0
#> SELECT * FROM place
#> a|116.391235|116.3912345678|116.3912345678
#> b|1.2345679e+07|12345678.91|12345678.91
#> c|0.1|0.1|0.1
#> SELECT * FROM visits
#> a|1
#> name|text
#> lon|real
#> lon2|double precision
#> lon3|double precision
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show postgresql-15 pgloader >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql-15 pgloader >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' postgresql-15)
echo "postgresql-15 $version"
case $version in
  15*) ;;
  *) echo "another version than 15: what follows may differ" >&2 ;;
esac
version=$(dpkg-query --show --showformat='${Version}' pgloader)
echo "pgloader $version"
case $version in
  3.6.9*) ;;
  *) echo "another version than 3.6.9: what follows may differ" >&2 ;;
esac
{
bin=/usr/lib/postgresql/15/bin
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
chmod 711 "$dir"
mkdir pg
if [ "$(id -u)" = 0 ]; then chown postgres pg; fi
trap 'cd /; as_postgres "$bin/pg_ctl" -D "$dir/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$dir"' EXIT
(cd pg && as_postgres "$bin/initdb" -D "$dir/pg/data" -U postgres -A trust >/dev/null)
(cd pg && as_postgres "$bin/pg_ctl" -D "$dir/pg/data" -o "-k $dir/pg -c listen_addresses=" -l "$dir/pg/log" -w start >/dev/null)
python3 - <<'PYTHON'
import sqlite3

base = sqlite3.connect("t.db")
base.executescript("CREATE TABLE place (name TEXT, lon REAL, lon2 DOUBLE, lon3 FLOAT); CREATE TABLE visits (name TEXT, n INTEGER)")
base.executemany("INSERT INTO place VALUES (?1, ?2, ?2, ?2)", [("a", 116.3912345678), ("b", 12345678.91), ("c", 0.1)])
base.executemany("INSERT INTO visits VALUES (?, ?)", [("a", 1), ("b", "n/a"), ("c", 3), ("d", 4)])
base.commit()
PYTHON
export HOME="$dir"
status=0
pgloader "sqlite://$dir/t.db" "postgresql://postgres@unix:$dir/pg:5432/postgres" >messages 2>&1 || status=$?
echo "status $status"
for query in 'SELECT * FROM place' 'SELECT * FROM visits'; do
  echo "$query"
  psql -h "$dir/pg" -U postgres -tA -c "$query"
done
psql -h "$dir/pg" -U postgres -tA -c "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'place' ORDER BY ordinal_position"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
