#!/usr/bin/env bash
# decimify reads 1,234 as 1.234, kidexa -5 as 5 and "5 km" as 5000.
#
# Version:  decimify 0.3.0, kidexa 0.1.2
#
# Expected: the numbers, or an error where a text can be read in two ways.
#
# Happens:  for decimify the last of the signs . and , is the decimal one: 1,234 and 1,000 become
# 1.234 and 1.000, 1,234,567 is an error, while 3.4,1 is 34.1 and 1,2,3.4 is 123.4. kidexa takes the
# first digits, drops the sign and the percent, and multiplies by a thousand for a k anywhere, by a
# million for an m, by a thousand millions for a b: "5 months" are 5000000, "3 boxes" 3000000000.
# 1.234,56 is 1.23456.
#
# Matters:  columns of amounts in thousands shrink, losses become gains, and a unit behind the
# number changes it by powers of ten.
#
# Output seen, and compared with below:
#> 1,234 | decimify 1.234 | kidexa 1234
#> 1,000 | decimify 1.000 | kidexa 1000
#> 1,234.5 | decimify 1234.5 | kidexa 1234.5
#> 1.234,5 | decimify 1234.5 | kidexa 1.2345
#> 1,234,567 | decimify error | kidexa 1234567
#> 3.4,1 | decimify 34.1 | kidexa 3.41
#> 1,2,3.4 | decimify 123.4 | kidexa 123.4
#> -5 | decimify -5 | kidexa 5
#> 12% | decimify error | kidexa 12
#> 5 km | decimify error | kidexa 5000
#> 5 months | decimify error | kidexa 5000000
#> 3 boxes | decimify error | kidexa 3000000000
#> 1.5M | decimify error | kidexa 1500000
#> 1.234,56 | decimify 1234.56 | kidexa 1.23456
#> about 20 | decimify error | kidexa 20000000000
#> 2e3 | decimify 2E+3 | kidexa 2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'decimify==0.3.0' 'kidexa==0.1.2'
venv/bin/python - >output <<'PYTHON'
from decimal import InvalidOperation

from decimify import decimify
from kidexa.sloppy_number import parse


def number(text):
    try:
        return decimify(text)
    except InvalidOperation:
        return "error"


for text in ("1,234", "1,000", "1,234.5", "1.234,5", "1,234,567", "3.4,1", "1,2,3.4", "-5", "12%", "5 km", "5 months", "3 boxes", "1.5M",
             "1.234,56", "about 20", "2e3"):
    print(text, "| decimify", number(text), "| kidexa", parse(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
