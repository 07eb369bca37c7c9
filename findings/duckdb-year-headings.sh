#!/usr/bin/env bash
# read_csv takes a heading line with bare years for a row of data, and the years join the sums.
#
# Version:  duckdb 2.0.1
#
# Expected: the first line, with a text over a text column, is the heading, as csv.Sniffer and
# every spreadsheet user see it.
#
# Happens:  where every heading over a number column is itself a number (years), the line counts
# as data: the columns are called column0, column1, ... and SUM() adds 2023 to the figures. One
# heading such as 2023年 is enough to be read right. No warning.
#
# Matters:  statistical tables of open-data portals have one column a year. A total that is wrong
# by exactly the year is easily believed when the figures are large.
#
# Output seen, and compared with below:
#> column0,column1,column2 rows 3 sum of the last column 2038
#> 地区,2023年,2024年 rows 2 sum of the last column 14
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

def show(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    data = duckdb.sql(f"FROM read_csv('{name}')")
    last = data.columns[-1]
    total = duckdb.sql(f'SELECT sum("{last}") FROM data').fetchall()[0][0]
    print(",".join(data.columns), "rows", len(data.fetchall()), "sum of the last column", total)

show("years.csv", "地区,2023,2024\n和平区,5,6\n南开区,7,8\n")
show("named.csv", "地区,2023年,2024年\n和平区,5,6\n南开区,7,8\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
