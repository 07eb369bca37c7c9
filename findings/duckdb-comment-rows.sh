#!/usr/bin/env bash
# read_csv decides by itself that # starts a comment, and drops such rows.
#
# Version:  duckdb 2.0.1
#
# Expected: without the option `comment` every line is data; a field "#合计" among numbers makes the
# column a text column.
#
# Happens:  when leaving those lines out makes the column numeric, the sniffer picks comment = '#'
# and the rows are gone, with no warning and nothing in the rejects table. The same value among
# texts is kept.
#
# Matters:  shop, room and route numbers are written #12 in many published tables. A row count is
# then too small, and only on files where the rest is numeric.
#
# Output seen, and compared with below:
#> [(101, 3), (103, 2)]
#> comment = #
#> [('1-101', 3), ('#1-102', 4), ('1-103', 2)]
#> comment = (empty)
#> [('101', 3), ('#102', 4), ('103', 2)]
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
    print(duckdb.sql(f"FROM read_csv('{name}')").fetchall())
    print("comment =", duckdb.sql(f"SELECT Comment FROM sniff_csv('{name}')").fetchall()[0][0])

show("numbers.csv", "房号,人数\n101,3\n#102,4\n103,2\n")
show("texts.csv", "房号,人数\n1-101,3\n#1-102,4\n1-103,2\n")
print(duckdb.sql("FROM read_csv('numbers.csv', comment = '')").fetchall())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
