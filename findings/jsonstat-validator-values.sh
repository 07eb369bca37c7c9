#!/usr/bin/env bash
# jsonstat-validator passes a dataset of four cells with three values, and refuses the update
# 2024-03.
#
# Version:  jsonstat-validator 0.4.6
#
# Expected: as many values as the product of the sizes when value is an array, and places within it
# when it is an object (JSON-stat 2.0, "value"), since readers find a value by its place; the same
# for status. The month 2024-03 is a date of ISO 8601, the form that `updated` asks for.
#
# Happens:  the number of values is not looked at, nor are the keys of an object or of status (9 of
# four cells), nor gaps in an index (0 and 5); version 1.9 passes. The sizes are compared with the
# categories. An array of status with null for "nothing to say", a label for one of two categories
# and a month of update are refused.
#
# Matters:  a missing value shifts all that follow it to other years and places; the check that
# should find it is what this package is for.
#
# Output seen, and compared with below:
#> as it should be -> valid
#> three values for four cells -> valid
#> five values -> valid
#> an object of values with the key 9 -> valid
#> status with the key 77 -> valid
#> an index of 0 and 5 -> valid
#> version 1.9 -> valid
#> size 3 of two categories -> JSONStatValidationError
#> status e, null, p, e -> JSONStatValidationError
#> updated 2024-03 -> JSONStatValidationError
#> updated 2024-03-05 -> valid
#> a label for a only -> JSONStatValidationError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jsonstat-validator==0.4.6'
venv/bin/python - >output <<'PYTHON'
import json

from jsonstat_validator import validate_jsonstat

plain = {"version": "2.0", "class": "dataset", "id": ["place", "year"], "size": [2, 2], "value": [1, 2, 3, 4],
         "dimension": {"place": {"category": {"index": ["a", "b"]}}, "year": {"category": {"index": ["2023", "2024"]}}}}


def check(label, change):
    data = json.loads(json.dumps(plain))
    change(data)
    try:
        result = "valid" if validate_jsonstat(data) is True else "?"
    except Exception as error:
        result = type(error).__name__
    print(label, "->", result)


category = lambda data: data["dimension"]["place"]["category"]
check("as it should be", lambda data: None)
check("three values for four cells", lambda data: data.update(value=[1, 2, 3]))
check("five values", lambda data: data.update(value=[1, 2, 3, 4, 5]))
check("an object of values with the key 9", lambda data: data.update(value={"9": 1}))
check("status with the key 77", lambda data: data.update(status={"77": "e"}))
check("an index of 0 and 5", lambda data: category(data).update(index={"a": 0, "b": 5}))
check("version 1.9", lambda data: data.update(version="1.9"))
check("size 3 of two categories", lambda data: data.update(size=[2, 3]))
check("status e, null, p, e", lambda data: data.update(status=["e", None, "p", "e"]))
check("updated 2024-03", lambda data: data.update(updated="2024-03"))
check("updated 2024-03-05", lambda data: data.update(updated="2024-03-05"))
check("a label for a only", lambda data: category(data).update(label={"a": "East"}))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
