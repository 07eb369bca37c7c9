#!/usr/bin/env bash
# read_csv turns house numbers and issue numbers such as 1-2-3 into timestamps of the year 1.
#
# Version:  duckdb 2.0.1
#
# Expected: a column of 1-2-3 (building, entrance, flat) is text, and 05-03-24 is text or an
# error, since no date format was named and it can be read three ways.
#
# Happens:  1-2-3 and 1/2/3 become TIMESTAMP in the year 1; 05-03-24 becomes a DATE read as year-
# month-day. One value that is no date (11-2-45) keeps the whole column text, so the type depends
# on the rows.
#
# Matters:  flat numbers, case numbers and day-month-year dates are common in local tables. The
# wrong value is a valid date, so no later check finds it, and a join over the original text finds
# nothing.
#
# Output seen, and compared with below:
#> TIMESTAMP ['0001-02-03 00:00:00', '0004-05-06 00:00:00']
#> TIMESTAMP ['0001-02-03 00:00:00', '0004-05-06 00:00:00']
#> DATE ['2005-03-24', '2006-03-24']
#> VARCHAR ['1-2-3', '11-2-45']
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

def show(*values):
    with open("t.csv", "w", encoding="utf-8") as file:
        file.write("号,人数\n" + "".join(f"{value},1\n" for value in values))
    data = duckdb.sql("FROM read_csv('t.csv')")
    rows = duckdb.sql("SELECT 号::VARCHAR FROM data").fetchall()
    print(data.types[0], [row[0] for row in rows])

show("1-2-3", "4-5-6")
show("1/2/3", "4/5/6")
show("05-03-24", "06-03-24")
show("1-2-3", "11-2-45")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
