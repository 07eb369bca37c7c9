#!/usr/bin/env bash
# DuckDB's read_xlsx drops the names of the rows when the corner of the table is empty.
#
# Version:  duckdb 1.5.5 with its extension excel 1.5.5, openpyxl 3.1.5
#
# Expected: columns without a heading get a name (B1 or the like) as they do in the CSV reader; no
# cell of the sheet is lost without a word.
#
# Happens:  the table is as wide as the filled cells of the first row: an empty corner, as in every
# cross table, drops the names of the rows, a title in A1 drops all other columns, a missing last
# heading its column. Only a missing one in the middle is kept. With a range, the empty corner makes
# the names numbers, which is an error, unless all columns are read as texts.
#
# Matters:  workbooks of statistical offices begin with a title line or have an empty corner; the
# figures come without what they are about.
#
# Output seen, and compared with below:
#> all headings ['place', '2022', '2023'] ('A', 1.0, 2.0) ('B', 3.0, 4.0)
#> empty corner ['2022', '2023'] (1.0, 2.0) (3.0, 4.0)
#> empty corner, with a range Invalid Input Error: read_xlsx: Failed to parse cell 'A2': Could not convert string 'A' to DOUBLE
#> empty corner, with a range of texts ['A', 'B', 'C'] (None, '2022', '2023') ('A', '1', '2') ('B', '3', '4')
#> no last heading ['place', '2022'] ('A', 1.0) ('B', 3.0)
#> no middle heading ['A1', 'B1', 'C1'] ('place', None, '2023') ('A', 1.0, '2') ('B', 3.0, '4')
#> title ['Population'] ('place',) ('A',) ('B',)
#> title, without headings ['A1'] ('Population',) ('place',) ('A',) ('B',)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'duckdb==1.5.5' 'duckdb-extension-excel==1.5.5' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import pathlib

import duckdb
import duckdb_extension_excel
import openpyxl

connection = duckdb.connect()
connection.load_extension(str(next(pathlib.Path(duckdb_extension_excel.__file__).parent.rglob("excel.duckdb_extension"))))


def show(label, rows, options=""):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save("t.xlsx")
    try:
        result = connection.execute("FROM read_xlsx('t.xlsx'%s)" % options)
        print(label, [column[0] for column in result.description], *result.fetchall())
    except duckdb.Error as error:
        print(label, error)


show("all headings", [["place", "2022", "2023"], ["A", 1, 2], ["B", 3, 4]])
show("empty corner", [[None, "2022", "2023"], ["A", 1, 2], ["B", 3, 4]])
show("empty corner, with a range", [[None, "2022", "2023"], ["A", 1, 2], ["B", 3, 4]], ", range = 'A1:C3'")
show("empty corner, with a range of texts", [[None, "2022", "2023"], ["A", 1, 2], ["B", 3, 4]], ", range = 'A1:C3', all_varchar = true")
show("no last heading", [["place", "2022", None], ["A", 1, 2], ["B", 3, 4]])
show("no middle heading", [["place", None, "2023"], ["A", 1, 2], ["B", 3, 4]])
show("title", [["Population"], ["place", "2022", "2023"], ["A", 1, 2], ["B", 3, 4]])
show("title, without headings", [["Population"], ["place", "2022", "2023"], ["A", 1, 2], ["B", 3, 4]], ", header = false")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
