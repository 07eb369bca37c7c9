#!/usr/bin/env bash
# sqlite-utils makes an INTEGER column for numbers of 20 digits, in which they become floats.
#
# Version:  sqlite-utils 4.2.1
#
# Expected: numbers beyond 64 bits make the detected type TEXT, or the insert fails, as it does
# for the same numbers in JSON (OverflowError).
#
# Happens:  the detector only asks whether int() accepts the text. The column is INTEGER; SQLite's
# affinity turns what does not fit into REAL, and two different numbers become equal, in a column
# whose schema says INTEGER.
#
# Matters:  electronic invoice and waybill numbers have 20 digits: they are the key of their
# tables.
#
# Output seen, and compared with below:
#> CREATE TABLE "t" (
#>    "发票号" INTEGER,
#>    "元" INTEGER
#> );
#> [{"发票号": 1.2345678901234567e+19, "元": 1},
#>  {"发票号": 1.2345678901234567e+19, "元": 2}]
#> [{"n": 1, "type": "real"}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'sqlite-utils==4.2.1'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 发票号,元 12345678901234567890,1 12345678901234567891,2 >a.csv
  sqlite-utils insert a.db t a.csv --csv >log 2>&1
  sqlite-utils schema a.db
  sqlite-utils rows a.db t
  sqlite-utils query a.db 'SELECT count(DISTINCT 发票号) AS n, typeof(发票号) AS type FROM t'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
