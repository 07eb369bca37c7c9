#!/usr/bin/env bash
# The export_sql of SQLite's impexp module cuts numbers to 15 digits, and loses rows with an
# infinity.
#
# Version:  sqliteodbc 0.9998 (Debian libsqlite3-mod-impexp), SQLite 3.40.1
#
# Expected: a dump that restores the table as it was, as the shell's .dump does, which writes 17
# digits and 9.0e+999.
#
# Happens:  REAL values are written with 15 significant digits. Coordinates, sums and large counts
# differ in the last places, and rows that were equal in two tables no longer are. A row with an
# infinite value is written with Inf, which is no SQL, and is missing after the restore.
#
# Matters:  the module's functions are meant for backups from within SQL; the difference is only
# seen by comparing the restored table.
#
# Output seen, and compared with below:
#> rows|8
#> BEGIN TRANSACTION;
#> CREATE TABLE t (id INTEGER PRIMARY KEY, v REAL);
#> INSERT INTO "t" VALUES(1,116.39123456789);
#> INSERT INTO "t" VALUES(2,9.00719925474099e+15);
#> INSERT INTO "t" VALUES(3,1.0e+15);
#> INSERT INTO "t" VALUES(4,123456789.123457);
#> INSERT INTO "t" VALUES(5,0.3);
#> COMMIT;
#> a 116.39123456789012 9007199254740992.0 1000000000000000.5 123456789.12345679 0.30000000000000004
#> b 116.39123456789 9007199254740990.0 1000000000000000.0 123456789.123457 0.29999999999999999
#> c 116.39123456789012 9007199254740992.0 1000000000000000.5 123456789.12345679 0.30000000000000004
#> unequal after export_sql: 5
#> unequal after .dump: 0
#> with an infinity: 7 rows, restored 6
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libsqlite3-mod-impexp sqlite3 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libsqlite3-mod-impexp sqlite3 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libsqlite3-mod-impexp)
echo "libsqlite3-mod-impexp $version"
case $version in
  0.9998*) ;;
  *) echo "another version than 0.9998: what follows may differ" >&2 ;;
esac
{
cat >in.sql <<'SQL'
CREATE TABLE t (id INTEGER PRIMARY KEY, v REAL);
INSERT INTO t (v) VALUES (116.39123456789012), (9007199254740992.0), (1000000000000000.5), (123456789.12345679), (0.1 + 0.2);
SQL
sqlite3 a.db <in.sql
sqlite3 a.db -cmd ".load libsqlite3_mod_impexp" "SELECT 'rows', export_sql('a.sql')"
cat a.sql
sqlite3 b.db <a.sql
sqlite3 a.db .dump | sqlite3 c.db
for base in a b c; do echo "$base $(sqlite3 $base.db "SELECT printf('%!.17g', v) FROM t" | paste -s -d ' ')"; done
echo "unequal after export_sql: $(sqlite3 a.db "ATTACH 'b.db' AS b; SELECT count(*) FROM main.t AS x JOIN b.t AS y USING (id) WHERE x.v <> y.v")"
echo "unequal after .dump: $(sqlite3 a.db "ATTACH 'c.db' AS c; SELECT count(*) FROM main.t AS x JOIN c.t AS y USING (id) WHERE x.v <> y.v")"
sqlite3 a.db "INSERT INTO t (v) VALUES (9e999), (7)"
sqlite3 a.db -cmd ".load libsqlite3_mod_impexp" "SELECT export_sql('d.sql')" >/dev/null
sqlite3 d.db <d.sql 2>/dev/null || true
echo "with an infinity: $(sqlite3 a.db 'SELECT count(*) FROM t') rows, restored $(sqlite3 d.db 'SELECT count(*) FROM t')"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
