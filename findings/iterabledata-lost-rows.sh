#!/usr/bin/env bash
# iterabledata's convert ends without an error and leaves out rows, or all of them.
#
# Version:  iterabledata 1.0.23, duckdb 2.0.1, pyarrow 26.0.1
#
# Expected: an exception, or all rows with the values that fit; the function is made for going from
# any format to any other.
#
# Happens:  what a writer refuses in a batch is logged and passed over. Rows behind a value of
# another type are missing in DuckDB; in CSV the row with a field that first occurs behind the first
# thousand rows is missing, although the same field among the first rows is kept with its column;
# ORC files are empty. What the function returns has no error in it.
#
# Matters:  open data is converted by night; the file is there and valid, and only a count of its
# rows tells.
#
# Output seen, and compared with below:
#> another type | 4 rows, 4 in csv [{'a': '3'}] errors: []
#> another type | 4 rows, 1 in duckdb [{'a': 1}] errors: [ConversionException("Conversion Error: Could not convert string 'A12' to INT64\n\nLINE 1: INSERT INTO out (a) VALUES (?)\n                                    ^")]
#> another type | 4 rows, 0 in orc [] errors: [TypeError("Item 1 cannot be cast to string at struct field name 'a'")]
#> another type | 4 rows, 4 in jsonl [{'a': 3}] errors: []
#> plain | 2 rows, 2 in csv [{'a': '2', 'b': 'y'}] errors: []
#> plain | 2 rows, 2 in duckdb [{'a': 2, 'b': 'y'}] errors: []
#> plain | 2 rows, 0 in orc [] errors: [TypeError("Item 1 cannot be cast to string at struct field name 'a'")]
#> plain | 2 rows, 2 in jsonl [{'a': 2, 'b': 'y'}] errors: []
#> late field | 2501 rows, 2500 in csv [{'a': '1'}] errors: [ValueError("dict contains fields not in fieldnames: 'b'")]
#> late field | 2501 rows, 2501 in duckdb [{'a': 2}] errors: []
#> late field | 2501 rows, 0 in orc [] errors: [TypeError("Item 1 cannot be cast to string at struct field name 'a'")]
#> late field | 2501 rows, 2501 in jsonl [{'a': 2, 'b': 3}] errors: []
#> early field | 2 rows, 2 in csv [{'a': '2', 'b': '3'}] errors: []
#> early field | 2 rows, 2 in duckdb [{'a': 2}] errors: []
#> early field | 2 rows, 0 in orc [] errors: [TypeError("Item 1 cannot be cast to string at struct field name 'a'")]
#> early field | 2 rows, 2 in jsonl [{'a': 2, 'b': 3}] errors: []
#> late type | 2502 rows, 2502 in csv [{'a': '2'}] errors: []
#> late type | 2502 rows, 2500 in duckdb [{'a': 1}] errors: [ConversionException("Conversion Error: Could not convert string 'A12' to INT64\n\nLINE 1: INSERT INTO out (a) VALUES (?)\n                                    ^")]
#> late type | 2502 rows, 0 in orc [] errors: [TypeError("Item 1 cannot be cast to string at struct field name 'a'")]
#> late type | 2502 rows, 2502 in jsonl [{'a': 2}] errors: []
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'iterabledata==1.0.23' 'duckdb==2.0.1' 'pyarrow==26.0.1' 'pyorc==0.12.0'
venv/bin/python - >output <<'PYTHON'
import json
import logging
import os
import warnings

from iterable import open_iterable
from iterable.convert import convert

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
for name, rows in (("another type", [{"a": 1}, {"a": "A12"}, {"a": 2}, {"a": 3}]), ("plain", [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]), ("late field", [{"a": 1}] * 2500 + [{"a": 2, "b": 3}]),
                   ("early field", [{"a": 1}, {"a": 2, "b": 3}]), ("late type", [{"a": 1}] * 2500 + [{"a": "A12"}, {"a": 2}])):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    for kind in ("csv", "duckdb", "orc", "jsonl"):
        path = "out." + kind
        if os.path.exists(path):
            os.remove(path)
        try:
            result = convert("in.jsonl", path)
            with open_iterable(path) as back:
                found = [dict(row) for row in back]
            print(name, "|", len(rows), "rows,", len(found), "in", kind, found[-1:], "errors:", getattr(result, "errors", None))
        except Exception as error:
            print(name, kind, type(error).__name__, str(error)[:80])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
