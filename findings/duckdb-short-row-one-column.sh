#!/usr/bin/env bash
# one short row makes read_csv give up the comma and return a table of a single column.
#
# Version:  duckdb 2.0.1
#
# Expected: an error that names the line (as for a row with too many fields in other readers), or
# NULL in the missing place.
#
# Happens:  no error. The sniffer finds no delimiter under which all rows fit, takes the file as
# one column named "名称,数量,价", and every row is one text. It takes a single short row among
# thousands.
#
# Matters:  a script that counts rows, or copies the table on, keeps working on a table that lost
# its columns. null_padding = true gives the table that was meant.
#
# Output seen, and compared with below:
#> ['名称,数量,价'] 4001 ('甲,2,3',) ('乙,3',)
#> ['名称', '数量', '价'] 4001 ('甲', 2, 3) ('乙', 3, None)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import duckdb

with open("t.csv", "w", encoding="utf-8") as file:
    file.write("名称,数量,价\n" + "甲,2,3\n" * 2000 + "乙,3\n" + "丙,4,5\n" * 2000)
for options in ("", ", null_padding = true"):
    table = duckdb.sql(f"FROM read_csv('t.csv'{options})")
    rows = table.fetchall()
    print(table.columns, len(rows), rows[0], rows[2000])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
