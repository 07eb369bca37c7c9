#!/usr/bin/env bash
# The ADBC driver for SQLite writes numbers of a mixed column with six decimals in powers of ten.
#
# Version:  adbc-driver-sqlite 1.13.0, adbc-driver-manager 1.13.0, pyarrow 26.0.1
#
# Expected: a column of numbers and texts as texts in SQLite's own form (CAST(lon AS TEXT) gives
# 116.3912345678), or an error.
#
# Happens:  numbers with fractions become 1.163912e+02: seven digits, so that a longitude is off by
# some metres and 12345678.9 becomes 12345680. Without the text the column is float64 with all
# digits. When the text comes behind the first 1024 rows, OSError (Type mismatch) ends the reading;
# what is lost thus depends on the order of the rows.
#
# Matters:  one "n/a" or "-" among coordinates or amounts is common in SQLite, whose columns take
# any type; pandas and polars read through this driver.
#
# Output seen, and compared with below:
#> numbers double [116.3912345678, 39.9]
#> and a text string ['1.163912e+02', '3.990000e+01', '1.000000e+00', 'n/a']
#> cast in SQLite string ['116.3912345678', '39.9', '1.0', 'n/a']
#> small and large string ['1.234568e-05', '1.234568e+07', '-']
#> text behind 1024 rows OSError [SQLite] Type mismatch in column 0: expected DOUBLE but got STRING/BINARY
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'adbc-driver-sqlite==1.13.0' 'adbc-driver-manager==1.13.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import sqlite3

import adbc_driver_sqlite.dbapi


def read(values, query="SELECT lon FROM t"):
    base = sqlite3.connect("t.db")
    base.execute("DROP TABLE IF EXISTS t")
    base.execute("CREATE TABLE t (lon REAL)")
    base.executemany("INSERT INTO t VALUES (?)", [(value,) for value in values])
    base.commit()
    base.close()
    with adbc_driver_sqlite.dbapi.connect("file:t.db") as connection, connection.cursor() as cursor:
        try:
            cursor.execute(query)
            table = cursor.fetch_arrow_table()
        except OSError as error:
            return "OSError " + str(error)
        return "%s %s" % (table.schema.field(0).type, table.column(0).to_pylist()[-4:])


print("numbers", read([116.3912345678, 39.9]))
print("and a text", read([116.3912345678, 39.9, 1, "n/a"]))
print("cast in SQLite", read([116.3912345678, 39.9, 1, "n/a"], "SELECT CAST(lon AS TEXT) FROM t"))
print("small and large", read([0.0000123456789, 12345678.9, "-"]))
print("text behind 1024 rows", read([0.5] * 1024 + ["n/a"]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
