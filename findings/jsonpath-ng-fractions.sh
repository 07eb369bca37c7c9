#!/usr/bin/env bash
# With dg-jsonpath-ng the filter v > 1 drops 1.9, and v > 0 drops 0.5.
#
# Version:  dg-jsonpath-ng 1.8.0, jsonpath_rust_bindings 1.1.1
#
# Expected: RFC 9535, 2.3.5: numbers are compared as numbers, values of unlike types are neither
# equal nor less; the library's README compares to numbers with > as the example of its filters and
# leaves out what has incompatible types. The fork's origin, jsonpath-ng, does it so in 1.16.0.
#
# Happens:  each value is made one of the type of the number in the filter first. Beside a whole
# number fractions are cut, so that 1.9 is 1, not more than 1, and 0.5 is 0; the texts "007", " 7 "
# and, with underscores, "1_0" are numbers, "1.9" is none. A null makes v == 1 an error, beside v >
# 1.5 a text does. b == true finds 1.
#
# Matters:  rates, shares and values in units of millions are between 0 and 1, and all of them are
# lost by "more than 0".
#
# Output seen, and compared with below:
#> @.v > 0 | [1, 1.9, 2, '7', '007', '1_0', True] | [0.5, 1, 1.9, 2]
#> @.v > 1 | [2, '7', '007', '1_0'] | [1.9, 2]
#> @.v >= 1 | [1, 1.9, 2, '7', '007', '1_0', True] | [1, 1.9, 2]
#> @.v < 1 | [0.5] | [0.5]
#> @.v == 0 | [0.5] | []
#> @.v == 1 | [1, 1.9, True] | [1]
#> @.v == 7 | ['7', '007'] | []
#> @.v == 10 | ['1_0'] | []
#> @.v == 1.9 | [1.9] | [1.9]
#> @.v == true | [1, True] | [True]
#> @.v == 1 None TypeError
#> @.v > 1.5 n/a TypeError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dg-jsonpath-ng==1.8.0' 'jsonpath_rust_bindings==1.1.1'
venv/bin/python - >output <<'PYTHON'
import jsonpath_ng.ext
import jsonpath_rust_bindings

rows = {"a": [{"v": value} for value in (0.5, 1, 1.9, 2, "7", "007", "1_0", "1.9", "n/a", True)]}
for condition in ("@.v > 0", "@.v > 1", "@.v >= 1", "@.v < 1", "@.v == 0", "@.v == 1", "@.v == 7", "@.v == 10", "@.v == 1.9", "@.v == true"):
    path = f"$.a[?({condition})].v"
    print(condition, "|", [found.value for found in jsonpath_ng.ext.parse(path).find(rows)], "|", [found.data for found in jsonpath_rust_bindings.Finder(rows).find(path)])
for condition, value in (("@.v == 1", None), ("@.v > 1.5", "n/a")):
    try:
        print(condition, value, len(jsonpath_ng.ext.parse(f"$.a[?({condition})]").find({"a": [{"v": value}]})))
    except TypeError as error:
        print(condition, value, type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
