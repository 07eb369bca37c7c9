#!/usr/bin/env bash
# DuckDB's read_json changes identifiers that look like UUIDs: capitals become small letters.
#
# Version:  duckdb 2.0.1
#
# Expected: a JSON string keeps its characters; types are guessed for numbers and dates at most.
#
# Happens:  a column in which all strings have the form of a UUID becomes the type UUID, and is
# written in small letters. One other string among them, and the column keeps its capitals.
# read_csv leaves them alone.
#
# Matters:  data set ids on portals are UUIDs in capitals, and are compared as text in URLs and
# other files.
#
# Output seen, and compared with below:
#> read_json UUID ['123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174001']
#> read_json VARCHAR ['123E4567-E89B-12D3-A456-426614174000', '123E4567-E89B-12D3-A456-426614174001', 'none']
#> read_csv  VARCHAR ['123E4567-E89B-12D3-A456-426614174000', '123E4567-E89B-12D3-A456-426614174001']
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

ids = ["123E4567-E89B-12D3-A456-426614174000", "123E4567-E89B-12D3-A456-426614174001"]
for values in (ids, [*ids, "none"]):
    with open("a.json", "w") as file:
        file.writelines(f'{{"id": "{value}"}}\n' for value in values)
    data = duckdb.sql("FROM read_json('a.json')")
    print("read_json", data.types[0], [str(row[0]) for row in data.fetchall()])
with open("a.csv", "w") as file:
    file.writelines(f"{value}\n" for value in ["id", *ids])
data = duckdb.sql("FROM read_csv('a.csv', header = true)")
print("read_csv ", data.types[0], [str(row[0]) for row in data.fetchall()])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
