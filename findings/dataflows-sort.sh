#!/usr/bin/env bash
# dataflows sorts 18-digit ids in no order, and a missing value between -1 and 1 or between B and a.
#
# Version:  dataflows 0.5.12
#
# Expected: sort_rows("{id}") sorts whole numbers exactly, and missing values come first or last.
#
# Happens:  numbers are compared as floats, so that ids that differ in their last digits keep the
# order in which they came; with reverse=True too. Nothing is the text None: it stands behind the
# negative numbers, and among texts behind B and before a.
#
# Matters:  streams sorted so that equal keys lie together, for deduplicate and joins, are not sorted.
#
# Output seen, and compared with below:
#> 10 -5 3 -20 -> -20 -5 3 10
#> 120101199001011235 120101199001011234 120101199001011236 120101199001011233 -> 120101199001011235 120101199001011234 120101199001011236 120101199001011233
#> 1 None -1 -> -1 None 1
#> b a None B Z -> B None Z a b
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
from dataflows import Flow, sort_rows

logging.disable(logging.CRITICAL)
for values in ((10, -5, 3, -20), (120101199001011235, 120101199001011234, 120101199001011236, 120101199001011233), (1, None, -1), ("b", "a", None, "B", "Z")):
    rows = Flow([{"a": value} for value in values], sort_rows("{a}")).results()[0][0]
    print(*values, "->", *(row["a"] for row in rows))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
