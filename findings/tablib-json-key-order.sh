#!/usr/bin/env bash
# tablib puts JSON values under the wrong heading when objects list their keys in another order.
#
# Version:  tablib 3.10.0
#
# Expected: a JSON object is unordered (RFC 8259); each value goes to the column of its key, or
# there is an error.
#
# Happens:  headings are taken from the first object and every later object by position. Same
# number of keys in another order, or with another key: no error, values of PM2.5 stand under
# PM10.
#
# Matters:  JSON from portals is often made by programs that keep no order. The table looks whole.
#
# Output seen, and compared with below:
#> 站,pm25,pm10
#> 甲,35,80
#> 乙,90,40
#>
#> 站,人口
#> 甲,35
#> 乙,7
#>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'tablib==3.10.0'
venv/bin/python - >output <<'PYTHON'
import tablib

for text in (
    '[{"站": "甲", "pm25": 35, "pm10": 80}, {"站": "乙", "pm10": 90, "pm25": 40}]',
    '[{"站": "甲", "人口": 35}, {"站": "乙", "面积": 7}]',
):
    print(tablib.Dataset().load(text, format="json").export("csv").replace("\r\n", "\n"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
