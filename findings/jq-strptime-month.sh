#!/usr/bin/env bash
# jq turns the month "2024-03" into 29 February, and the year "2024" into 2023-12-31.
#
# Version:  jq 1.13.0
#
# Expected: parts that the format does not name are the least ones: 2024-03-01 and 2024-01-01; or
# an error.
#
# Happens:  the day stays 0, and mktime counts that as the day before the first. Every month is
# dated into the month before it.
#
# Matters:  monthly and yearly statistics are keyed like this; grouped by month after jq they are
# all one month off.
#
# Output seen, and compared with below:
#> 2024-03 2024-02-29T00:00:00Z
#> 2024 2023-12-31T00:00:00Z
#> 2024-03-01 2024-03-01T00:00:00Z
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'jq==1.13.0'
venv/bin/python - >output <<'PYTHON'
import jq

for form, text in (("%Y-%m", "2024-03"), ("%Y", "2024"), ("%Y-%m-%d", "2024-03-01")):
    print(text, jq.first(f'strptime("{form}") | mktime | todate', text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
