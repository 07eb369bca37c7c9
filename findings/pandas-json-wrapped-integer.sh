#!/usr/bin/env bash
# pandas.read_json turns a number of 22 digits into another number: it wraps around 2**64.
#
# Version:  pandas 3.1.1
#
# Expected: an error ("Value is too big"), a float, or the digits as Python's json gives them.
#
# Happens:  1234567890123456789012 is read as 17082781258626382356, the remainder after division
# by 2**64, while 2**64 + 1 raises "Value is too big": it depends on the digits which of the two
# happens.
#
# Matters:  order and trace numbers of 20 to 24 digits are common; the wrong number has the right
# look and may be somebody else's.
#
# Output seen, and compared with below:
#> 12345678901234567890 -> 12345678901234567890 the same True modulo 2**64 True
#> 18446744073709551617 -> Value is too big! at position 7
#> 1234567890123456789012 -> 17082781258626382356 the same False modulo 2**64 True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io
import json

import pandas

for digits in ("12345678901234567890", "18446744073709551617", "1234567890123456789012"):
    text = f'[{{"id": {digits}}}]'
    exact = json.loads(text)[0]["id"]
    try:
        read = pandas.read_json(io.StringIO(text))["id"].tolist()[0]
        print(digits, "->", read, "the same", read == exact, "modulo 2**64", read == exact % 2**64)
    except ValueError as error:
        print(digits, "->", error)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
