#!/usr/bin/env bash
# the Python binding of jq rounds integers beyond 2**53, even on the way through ".".
#
# Version:  jq 1.13.0
#
# Expected: jq since 1.7 keeps the digits of a number that is only passed through, and a Python
# int goes in and comes out as it was.
#
# Happens:  first() and text() return 9007199254740992 for 9007199254740993. The digits are still
# there inside: tostring of the same value prints them all, and == tells two numbers apart that
# both come out equal.
#
# Matters:  ids of records and of objects in portals are often 64-bit; a filter in Python returns
# ids of others.
#
# Output seen, and compared with below:
#> 9007199254740992
#> 9007199254740992
#> [12345678901234567168, '12345678901234567891']
#> False [12345678901234567168, 12345678901234567168]
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

print(jq.first(".id", {"id": 9007199254740993}))
print(jq.text(".id", {"id": 9007199254740993}))
print(jq.first("[., tostring]", text="12345678901234567891"))
pair = "[12345678901234567890, 12345678901234567891]"
print(jq.first(".[0] == .[1]", text=pair), jq.first("unique", text=pair))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
