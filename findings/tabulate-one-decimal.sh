#!/usr/bin/env bash
# tabulate prints 12345678 as 1.23457e+07 as soon as one number in the column has a decimal point.
#
# Version:  tabulate 0.10.0
#
# Expected: an integer is printed with its digits; texts from a CSV file stay as they are.
#
# Happens:  the type of the whole column is float, also for texts that look like numbers, and
# every value is printed with "g": six digits. A code 007 stays among integers but is 7 next to
# 12E4, which becomes 120000.
#
# Matters:  whether figures are exact depends on another row. Two amounts that differ in their
# decimals print alike.
#
# Output seen, and compared with below:
#> ('12345678', '87654321') -> ['12345678', '87654321']
#> ('12345678', '1.5') -> ['1.23457e+07', '1.5']
#> ('007', '12E4') -> ['7', '120000']
#> ('120112.4', '120112.3') -> ['120112', '120112']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'tabulate==0.10.0'
venv/bin/python - >output <<'PYTHON'
import tabulate

def show(*values):
    table = tabulate.tabulate([[value] for value in values], tablefmt="plain")
    print(values, "->", [line.strip() for line in table.split("\n")])

show("12345678", "87654321")
show("12345678", "1.5")
show("007", "12E4")
show("120112.4", "120112.3")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
