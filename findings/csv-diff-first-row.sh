#!/usr/bin/env bash
# csv-diff does not compare a column that the first row of one file lacks, in any row.
#
# Version:  csv-diff 1.2
#
# Expected: a short row, as spreadsheets write them, has no value in its last column; the others are
# compared.
#
# Happens:  the columns of a table are those of its first row of data, not of the heading. When the
# first row of one of the files is short, the last column counts as added or removed and is left out
# of the comparison of all rows: 5 and 6 in row 2 are no change. A field that the first object of a
# JSON file lacks is compared. Of rows with the same key the last is compared.
#
# Matters:  watchers of open data commit what changed by this tool. A field that was empty in the
# first row and left out hides the changes of the whole column.
#
# Output seen, and compared with below:
#> full rows {'changed': [{'key': '2', 'changes': {'n': ['5', '6']}}]}
#> first row short before {'columns_added': ['n']}
#> first row short after {'columns_removed': ['n']}
#> JSON with null {'changed': [{'key': 2, 'changes': {'n': [5, 6]}}]}
#> JSON {'changed': [{'key': 2, 'changes': {'n': [5, 6]}}]}
#> same key {}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'csv-diff==1.2'
venv/bin/python - >output <<'PYTHON'
import io

from csv_diff import compare, load_csv, load_json


def show(name, load, before, after):
    result = compare(load(io.StringIO(before), key="id"), load(io.StringIO(after), key="id"))
    print(name, {what: found for what, found in result.items() if found})


show("full rows", load_csv, "id,place,n\n1,a,\n2,b,5\n", "id,place,n\n1,a,\n2,b,6\n")
show("first row short before", load_csv, "id,place,n\n1,a\n2,b,5\n", "id,place,n\n1,a,\n2,b,6\n")
show("first row short after", load_csv, "id,place,n\n1,a,\n2,b,5\n", "id,place,n\n1,a\n2,b,6\n")
show("JSON with null", load_json, '[{"id": 1, "n": null}, {"id": 2, "n": 5}]', '[{"id": 1, "n": null}, {"id": 2, "n": 6}]')
show("JSON", load_json, '[{"id": 1}, {"id": 2, "n": 5}]', '[{"id": 1, "n": null}, {"id": 2, "n": 6}]')
show("same key", load_csv, "id,place\n1,a\n1,b\n", "id,place\n1,x\n1,b\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
