#!/usr/bin/env bash
# pandas.to_json writes ten decimals, and read_json reads fifteen digits.
#
# Version:  pandas 3.1.1
#
# Expected: floats go through JSON unchanged, as with json.dumps, which writes the shortest exact
# form, and as with to_csv.
#
# Happens:  to_json has double_precision=10: coordinates lose digits and 0.00000000001 becomes
# 0.0. read_json rounds what it reads to about 15 digits, unless precise_float=True.
#
# Matters:  a copy of a table by way of JSON differs from the table; comparisons of two exports
# report every row.
#
# Output seen, and compared with below:
#> 39.0841581234567 to_json [[39.0841581235]] json.dumps [[39.0841581234567]] read_json 39.0841581234567
#> 1e-11 to_json [[0.0]] json.dumps [[1e-11]] read_json 1e-11
#> 0.12345678901234568 to_json [[0.123456789]] json.dumps [[0.12345678901234568]] read_json 0.12345678901234501
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io
import json

import pandas

for value in (39.0841581234567, 1e-11, 0.12345678901234568):
    text = pandas.DataFrame({"x": [value]}).to_json(orient="values")
    read = pandas.read_json(io.StringIO(json.dumps([{"x": value}])))["x"].tolist()[0]
    print(repr(value), "to_json", text, "json.dumps", json.dumps([[value]]), "read_json", read)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
