#!/usr/bin/env bash
# tableschema drops the minus sign of each number in a column with units.
#
# Version:  tableschema 1.21.0, frictionless 5.21.0
#
# Expected: -5 for -5元; "bareNumber": false lets text stand around a number (Table Schema, number
# and integer), and a sign is part of the number. frictionless, of the same authors, keeps it.
#
# Happens:  all that is no digit is cut off at the left, the sign too: -5元, -12.5%, $-5 and the plain
# -5 become 5, 12.5, 5 and 5.
#
# Matters:  changes, balances and temperatures with a unit lose their sign while validation says that
# the table fits its schema.
#
# Output seen, and compared with below:
#> -5 | 5 | -5
#> -5元 | 5 | -5
#> -12.5% | 12.5 | -12.5
#> $-5 | 5 | -5
#> -5 °C | 5 | -5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'tableschema==1.21.0' 'frictionless==5.21.0'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import frictionless
import tableschema

for text in ("-5", "-5元", "-12.5%", "$-5", "-5 °C"):
    field = {"name": "x", "type": "number", "bareNumber": False}
    print(text, "|", tableschema.Field(field).cast_value(text), "|",
          frictionless.Field.from_descriptor(field).read_cell(text)[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
