#!/usr/bin/env bash
# jq's strptime reads a zone offset with %z and then ignores it.
#
# Version:  jq 1.13.0
#
# Expected: %z is part of the format, so 2024-03-05T08:00:00+0800 is 00:00 UTC.
#
# Happens:  strptime accepts +0800, and mktime gives 08:00 UTC. No error, eight hours late.
#
# Matters:  times with +0800 are what Chinese platforms return. fromdate refuses them, so strptime
# with %z is the next thing one tries, and it seems to work.
#
# Output seen, and compared with below:
#> 2024-03-05T08:00:00+0800 2024-03-05T08:00:00Z
#> 2024-03-05T08:00:00+0000 2024-03-05T08:00:00Z
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

for text in ("2024-03-05T08:00:00+0800", "2024-03-05T08:00:00+0000"):
    print(text, jq.first('strptime("%Y-%m-%dT%H:%M:%S%z") | mktime | todate', text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
