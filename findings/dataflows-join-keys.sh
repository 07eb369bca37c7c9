#!/usr/bin/env bash
# dataflows joins rows without a key to each other, and ("x:y", "z") to ("x", "y:z").
#
# Version:  dataflows 0.5.12
#
# Expected: rows match when each of their key fields is equal; no value is equal to nothing, as in
# SQL.
#
# Happens:  the fields are made one text with colons between them. A missing key is the text None, the
# same as a missing key and the word None; the text 1 equals the number 1; a colon in a value (times,
# compact URIs such as geo:lat) may shift, and the later row of such a pair replaces the earlier.
#
# Matters:  rows get the names of other rows, without an error.
#
# Output seen, and compared with below:
#> (None, 'stop without id') ('7', 'stop 7')
#> (None, 'Nonestreet')
#> (1, 'text 1')
#> ('x:y', 'z', 'second') ('x', 'y:z', 'second')
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'dataflows==0.5.12'
venv/bin/python - >output <<'PYTHON'
import logging
import warnings

warnings.simplefilter("ignore")
from dataflows import Flow, join

logging.disable(logging.CRITICAL)
for keys, source, target in (
        (["k"], [{"k": None, "name": "stop without id"}, {"k": "7", "name": "stop 7"}], [{"k": None}, {"k": "7"}]),
        (["k"], [{"k": "None", "name": "Nonestreet"}], [{"k": None}]),
        (["k"], [{"k": "1", "name": "text 1"}], [{"k": 1}]),
        (["a", "b"], [{"a": "x:y", "b": "z", "name": "first"}, {"a": "x", "b": "y:z", "name": "second"}],
         [{"a": "x:y", "b": "z"}, {"a": "x", "b": "y:z"}])):
    rows = Flow(source, target, join("res_1", keys, "res_2", keys, {"name": {}})).results()[0][0]
    print(*(str(tuple(row.values())) for row in rows))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
