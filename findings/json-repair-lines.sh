#!/usr/bin/env bash
# json_repair keeps the last row only of JSON lines whose rows have the same keys, and of rows of
# an array.
#
# Version:  json_repair 0.64.6
#
# Expected: a list of all rows, as for lines with different keys and for objects with commas
# between them.
#
# Happens:  an object or array of the same shape as the one before is taken for a newer version of
# it and replaces it, so that a file of a thousand rows is one row. One row with another key in the
# file, and all or several are kept. A number with a blank as its group mark is cut at the blank, in
# a list it is two numbers; 12:30 is 12 and the rest a part of the next key, a unit behind a number
# too.
#
# Matters:  JSON lines are the usual form of answers and exports with many rows, and a reader that
# repairs is put before a strict one to be safe.
#
# Output seen, and compared with below:
#> '{"id":1,"v":"x"}\n{"id":2,"v":"y"}\n{"id":3,"v":"z"}' -> {'id': 3, 'v': 'z'}
#> '{"id":1,"v":"x"}\n{"id":2}\n{"id":3,"v":"z"}' -> [{'id': 1, 'v': 'x'}, {'id': 2}, {'id': 3, 'v': 'z'}]
#> '{"id":1,"v":"x"},{"id":2,"v":"y"}' -> [{'id': 1, 'v': 'x'}, {'id': 2, 'v': 'y'}]
#> '[1,2]\n[3,4]\n[5,6]' -> [5, 6]
#> '{"a":10 000,"b":2}' -> {'a': 10, '000,"b': 2}
#> '[10 000, 5]' -> [10, 0, 5]
#> '{"a":1,234,"b":2}' -> {'a': '1,234', 'b': 2}
#> '{"a":12:30,"b":2}' -> {'a': 12, '30,"b': 2}
#> '{"a":5 kg,"b":2}' -> {'a': 5, 'kg,"b': 2}
#> "{'a': 'it''s', 'b': 2}" -> {'a': 'it', 'b': 2}
#> a file of 1000 rows -> {'id': 999, 'v': 'x'}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'json_repair==0.64.6'
venv/bin/python - >output <<'PYTHON'
import json_repair

for text in ('{"id":1,"v":"x"}\n{"id":2,"v":"y"}\n{"id":3,"v":"z"}', '{"id":1,"v":"x"}\n{"id":2}\n{"id":3,"v":"z"}', '{"id":1,"v":"x"},{"id":2,"v":"y"}', "[1,2]\n[3,4]\n[5,6]",
             '{"a":10 000,"b":2}', "[10 000, 5]", '{"a":1,234,"b":2}', '{"a":12:30,"b":2}', '{"a":5 kg,"b":2}', "{'a': 'it''s', 'b': 2}"):
    print(repr(text), "->", json_repair.loads(text))
with open("a.jsonl", "w", encoding="utf-8") as file:
    file.writelines('{"id":%d,"v":"x"}\n' % number for number in range(1000))
print("a file of 1000 rows ->", json_repair.from_file("a.jsonl"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
