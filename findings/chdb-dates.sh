#!/usr/bin/env bash
# chdb reads 30 February as 1 March, the year 1850 as 1970, and two orders of day and month in one
# column.
#
# Version:  chdb 4.4.0 (chdb-core 26.9.0)
#
# Expected: a column with 2024-02-30 is text or raises an error; a column is read with one order of
# day and month; a date that does not fit into the type found in the first rows is an error.
#
# Happens:  2024-02-30 becomes 2024-03-01. In one column 05/03/2024 is 5 March, 03/25/2024 25 March.
# The type is guessed from the first 25000 rows; where these are of our time, 1850-03-05 further
# down becomes 1970-01-01 and 2300-01-01 becomes 2149-06-06, times become 1970-01-01 00:00:00 and
# 2106-02-07 06:28:15.
#
# Matters:  registers of monuments and burials hold a few old dates among many new ones, and open
# ends such as 2999-12-31. The result is a valid date; minimum and maximum hide the mistake.
#
# Output seen, and compared with below:
#> 2024-03-01 Nullable(Date) 1
#> 2024-03-05 Nullable(Date) 1
#> ---
#> 2024-03-05 00:00:00 Nullable(DateTime) 1
#> 2024-03-25 00:00:00 Nullable(DateTime) 1
#> ---
#> 1970-01-01 Nullable(Date) 1
#> 2024-03-05 Nullable(Date) 30000
#> 2149-06-06 Nullable(Date) 1
#> ---
#> 1970-01-01 00:00:00 Nullable(DateTime) 1
#> 2024-03-05 08:30:00 Nullable(DateTime) 30000
#> 2106-02-07 06:28:15 Nullable(DateTime) 1
#> --- in a small file
#> 1850-03-05 Nullable(String) 1
#> 2024-03-05 Nullable(String) 1
#> 2300-01-01 Nullable(String) 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'chdb==4.4.0' 'chdb-core==26.9.0'
venv/bin/python - >output <<'PYTHON'
import chdb

def show(*rows):
    with open("a.csv", "w", encoding="utf-8") as file:
        file.write("day\n" + "".join(row + "\n" for row in rows))
    found = chdb.query("SELECT day, toTypeName(day), count() FROM file('a.csv') GROUP BY day ORDER BY day", "TSV")
    print(str(found).strip().replace("\t", " "))

show("2024-02-30", "2024-03-05")
print("---")
show("05/03/2024", "03/25/2024")
print("---")
show(*["2024-03-05"] * 30000, "1850-03-05", "2300-01-01")
print("---")
show(*["2024-03-05 08:30:00"] * 30000, "1850-03-05 08:30:00", "2300-01-01 00:00:00")
print("--- in a small file")
show("2024-03-05", "1850-03-05", "2300-01-01")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
