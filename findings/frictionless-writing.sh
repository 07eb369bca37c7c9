#!/usr/bin/env bash
# frictionless writes no ODS with a missing value, and cuts 08:30:15.5 to 08:30:15 in CSV and JSON Lines.
#
# Version:  frictionless 5.21.0
#
# Expected: rows that it read by their schema are written, in each of its formats, so that it reads
# the same with the same schema.
#
# Happens:  an empty cell raises ValueError in ODS; CSV and JSON Lines lose fractions of a second and
# write the year 99 without its zeros, which then is no year and becomes a missing value; in XLSX the
# text =1+2 becomes a formula without a result, which is read as missing.
#
# Matters:  converting between formats is what the tool is for; only ODS says that something failed.
#
# Output seen, and compared with below:
#> integer [1, None] t.csv -> ['1', 'None']
#> integer [1, None] t.jsonl -> ['1', 'None']
#> integer [1, None] t.xlsx -> ['1', 'None']
#> integer [1, None] t.ods -> ValueError: invalid value: None
#> datetime ['2024-03-05T08:30:15.5'] t.csv -> ['2024-03-05 08:30:15']
#> datetime ['2024-03-05T08:30:15.5'] t.jsonl -> ['2024-03-05 08:30:15']
#> datetime ['2024-03-05T08:30:15.5'] t.xlsx -> ['2024-03-05 08:30:15.500000']
#> datetime ['2024-03-05T08:30:15.5'] t.ods -> ['2024-03-05 08:30:15.500000']
#> year [99] t.csv -> ['None']
#> year [99] t.jsonl -> ['99']
#> year [99] t.xlsx -> ['99']
#> year [99] t.ods -> ['99']
#> date ['0099-03-05'] t.csv -> ['None']
#> date ['0099-03-05'] t.jsonl -> ['None']
#> date ['0099-03-05'] t.xlsx -> ['0099-03-05']
#> date ['0099-03-05'] t.ods -> ['0099-03-05']
#> string ['007', '=1+2'] t.csv -> ['007', '=1+2']
#> string ['007', '=1+2'] t.jsonl -> ['007', '=1+2']
#> string ['007', '=1+2'] t.xlsx -> ['007', 'None']
#> string ['007', '=1+2'] t.ods -> ['007', '=1+2']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'frictionless[excel,ods,json]==5.21.0' 'openpyxl==3.1.5' 'ezodf==0.3.2'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from frictionless import Resource, Schema

for kind, values in (("integer", (1, None)), ("datetime", ("2024-03-05T08:30:15.5",)), ("year", (99,)), ("date", ("0099-03-05",)), ("string", ("007", "=1+2"))):
    schema = Schema.from_descriptor({"fields": [{"name": "a", "type": kind}]})
    for name in ("t.csv", "t.jsonl", "t.xlsx", "t.ods"):
        try:
            Resource(data=[["a"]] + [[value] for value in values], schema=schema.to_copy()).write(path=name)
            result = [str(row["a"]) for row in Resource(path=name, schema=schema.to_copy()).read_rows()]
        except ValueError as error:
            result = "ValueError: %s" % error
        print(kind, list(values), name, "->", result)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
