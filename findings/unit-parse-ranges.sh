#!/usr/bin/env bash
# unit_parse reads 20–25 °C as 500 °C, 5 ft 3 in as 15 ft, and 3 x 10^5 Pa without its unit.
#
# Version:  unit-parse 0.1.12, pint 0.25.3
#
# Expected: 20 °C: its README says that it reduces ranges to the lower end, and is made for the
# melting points of Wikipedia, which are written with a dash. "0.15 to 25 ppm" is 0.15 ppm there.
#
# Happens:  the dash is dropped and the two numbers are multiplied, in degrees as well. Of 5 ft 3 in
# the feet are multiplied by three. 3 x 10^5 Pa keeps no unit, -12,5 m is ten times too long, 100
# hPa, 5 °C becomes one product. 10 to 12 m is 1e-12 m, as the README says of 10-20 °C, which is not
# so for 100 to 120.
#
# Matters:  the results are quantities with plausible units, and nothing is logged, although the
# library warns of text that it ignores. A dash is how style guides want ranges to be written.
#
# Output seen, and compared with below:
#> 12.5 °C -> 12.5 °C
#> 10-12 m -> 1e-12 m
#> 5-12 m -> 5 m
#> 20-25 °C -> 20 °C
#> 100-120 mg/L -> 100.0 mg / l
#> 10–12 m -> 120 m
#> 20–25 °C -> 500 °C
#> 10 - 12 m -> 10 m
#> 10 to 12 m -> 1e-12 m
#> 5 ft 3 in -> 15 ft
#> 3 x 10^5 Pa -> 300000
#> 3e5 Pa -> 300000
#> -12,5 m -> -125 m
#> 100 hPa, 5 °C -> 137075.0 hPa * K
#> 5% -> None
#> 5 mg/l at 20 °C -> [[<Quantity(5.0, 'milligram / liter')>, <Quantity(20, 'degree_Celsius')>]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'unit-parse==0.1.12' 'pint==0.25.3'
venv/bin/python - >output <<'PYTHON'
import logging

from unit_parse import parser

logging.disable(logging.CRITICAL)
for text in ("12.5 °C", "10-12 m", "5-12 m", "20-25 °C", "100-120 mg/L", "10–12 m", "20–25 °C", "10 - 12 m", "10 to 12 m", "5 ft 3 in", "3 x 10^5 Pa", "3e5 Pa", "-12,5 m",
             "100 hPa, 5 °C", "5%", "5 mg/l at 20 °C"):
    try:
        print(text, "->", parser(text))
    except Exception as error:
        print(text, "->", type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
