#!/usr/bin/env bash
# petl.fromjson drops a field that first appears after object 1000.
#
# Version:  petl 1.7.30
#
# Expected: a column for every key that occurs, or a warning: the list is in memory already.
#
# Happens:  the header is made of the first 1000 objects (parameter sample). Fields of later
# objects are lost.
#
# Matters:  optional fields (a remark, a date of withdrawal) often appear late in an export
# ordered by time; with one object fewer before it the same field is there.
#
# Output seen, and compared with below:
#> 999 ('id', '备注') (999, '停用')
#> 1000 ('id',) (1000,)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'petl==1.7.30'
venv/bin/python - >output <<'PYTHON'
import json

import petl

for count in (999, 1000):
    with open("a.json", "w") as file:
        json.dump([{"id": n} for n in range(count)] + [{"id": count, "备注": "停用"}], file)
    table = petl.fromjson("a.json")
    print(count, petl.header(table), petl.tail(table, 1)[1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
