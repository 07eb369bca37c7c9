#!/usr/bin/env bash
# read_csv reads yes/no, and the letters T and F, as truth values, also where F means female.
#
# Version:  duckdb 2.0.1
#
# Expected: only true/false are truth values; letters and words stay text.
#
# Happens:  T, F, yes, no (any case) make a BOOLEAN column. A file that holds only women has sex =
# false, and its neighbour with M in it has sex = 'F': two files of one series, read together,
# have different types.
#
# Matters:  monthly files of one table are read one by one and compared. The value written in the
# file can no longer be told from the value read.
#
# Output seen, and compared with below:
#> BOOLEAN [False, False]
#> VARCHAR ['F', 'M']
#> BOOLEAN [True, False]
#> VARCHAR ['Y', 'N']
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
        file.write("性别,人数\n" + "".join(f"{value},1\n" for value in values))
    table = duckdb.sql("FROM read_csv('t.csv')")
    print(table.types[0], [row[0] for row in table.fetchall()])

show("F", "F")
show("F", "M")
show("yes", "No")
show("Y", "N")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
