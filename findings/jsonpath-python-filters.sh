#!/usr/bin/env bash
# jsonpath-python finds nothing for [0,2], for filters with && and for == true or null.
#
# Version:  jsonpath-python 1.1.6, jsonpath-rfc9535 1.0.1
#
# Expected: the answers of RFC 9535, or an error for what is not supported.
#
# Happens:  a list of indices, filters joined by && or ||, comparisons with true, false and null and
# the filter !@.n find nothing, without an error. True counts as 1 and False as 0 in comparisons;
# [?(@.n)], which asks whether there is a value, leaves out 0, "" and false; != leaves out the
# objects that lack the field.
#
# Matters:  an empty list is a possible answer of a query, so nobody looks for a fault. Rows with
# the value 0 are left out of "all that have a value".
#
# Output seen, and compared with below:
#> $.rows[-2:] [10, 11] RFC [10, 11]
#> $.rows[0,2] [] RFC [1, 3]
#> $.rows[?(@.n>5)] [1, 7] RFC [1, 7]
#> $.rows[?(@.n>=3 && @.n<=10)] [] RFC [1, 6, 7]
#> $.rows[?(@.n==3 || @.n==10)] [] RFC [1, 6]
#> $.rows[?(@.n==1)] [4] RFC []
#> $.rows[?(@.n==0)] [8, 10] RFC [8]
#> $.rows[?(@.n==true)] [] RFC [4]
#> $.rows[?(@.n==null)] [] RFC [3]
#> $.rows[?(@.n)] [1, 2, 4, 5, 6, 7] RFC [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
#> $.rows[?(!@.n)] [] RFC [11]
#> $.rows[?(@.n!=10)] [2, 3, 4, 5, 6, 7, 8, 9, 10] RFC [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'jsonpath-python==1.1.6'
venv/bin/pip install --quiet --disable-pip-version-check --target rfc 'jsonpath-rfc9535==1.0.1'
venv/bin/python - >output <<'PYTHON'
import sys

import jsonpath

sys.path.append("rfc")
import jsonpath_rfc9535

values = [10, "10", None, True, "x", 3, 7.0, 0, "", False]
rows = [{"id": number, "n": value} for number, value in enumerate(values, 1)] + [{"id": 11}]
document = {"rows": rows}
for query in ("$.rows[-2:]", "$.rows[0,2]", "$.rows[?(@.n>5)]", "$.rows[?(@.n>=3 && @.n<=10)]",
              "$.rows[?(@.n==3 || @.n==10)]", "$.rows[?(@.n==1)]", "$.rows[?(@.n==0)]", "$.rows[?(@.n==true)]",
              "$.rows[?(@.n==null)]", "$.rows[?(@.n)]", "$.rows[?(!@.n)]", "$.rows[?(@.n!=10)]"):
    found = jsonpath.JSONPath(query).parse(document)
    expected = [node.value for node in jsonpath_rfc9535.find(query, document)]
    print(query, [row["id"] for row in found], "RFC", [row["id"] for row in expected])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
