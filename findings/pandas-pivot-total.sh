#!/usr/bin/env bash
# the total row of pandas.pivot_table leaves out rows without a group, and so does groupby.
#
# Version:  pandas 3.1.1
#
# Expected: All is the total of the column, as in a spreadsheet's pivot table, which shows (blank)
# as a group.
#
# Happens:  rows whose key is missing are in no group and not in the total; nothing says so.
# dropna=False brings them in.
#
# Matters:  districts are empty for some records in nearly every table; the total of the report is
# wrong by those.
#
# Output seen, and compared with below:
#> column 43
#> pivot_table {'南开': 2, '和平': 1, 'All': 3}
#> groupby 3
#> dropna=False 43
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import pandas

frame = pandas.DataFrame({"区": ["和平", "南开", None], "人数": [1, 2, 40]})
print("column", frame["人数"].sum())
options = {"index": "区", "values": "人数", "aggfunc": "sum", "margins": True}
print("pivot_table", frame.pivot_table(**options)["人数"].to_dict())
print("groupby", frame.groupby("区")["人数"].sum().sum())
print("dropna=False", frame.pivot_table(**options, dropna=False)["人数"]["All"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
