#!/usr/bin/env bash
# 10 kt are 10 knots for Pint, while t, Mt and Gt are tonnes; 10 mt are 10 kilograms.
#
# Version:  Pint 0.25.3
#
# Expected: kt is the kilotonne: t takes the SI prefixes (SI Brochure, 9th edition, table 8), and
# Pint takes Mt and Gt so.
#
# Happens:  kt is an alias of the knot; mt (metric tons in trade statistics) is the milli-tonne; ppt
# (parts per trillion) is a picopint; `5 ft 3 in` is the product of two lengths, an area.
# to_base_units gives speeds, volumes and areas without an error.
#
# Matters:  emissions and freight are published in kt. A column normalised with to_base_units is
# silently off, in a wrong dimension, and one with mt by a factor of 1000.
#
# Output seen, and compared with below:
#> 10 t | 10 metric_ton | 1e+04 kilogram
#> 10 kt | 10 knot | 5.144 meter / second
#> 10 Mt | 10 megametric_ton | 1e+10 kilogram
#> 10 Gt | 10 gigametric_ton | 1e+13 kilogram
#> 10 mt | 10 millimetric_ton | 10 kilogram
#> 10 ppm | 10 ppm | 1e-05 dimensionless
#> 10 ppt | 10 picopint | 4.732e-15 meter ** 3
#> 5 ft 3 in | 15 foot * inch | 0.1161 meter ** 2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'Pint==0.25.3'
venv/bin/python - >output <<'PYTHON'
import pint

units = pint.UnitRegistry()
for text in ("10 t", "10 kt", "10 Mt", "10 Gt", "10 mt", "10 ppm", "10 ppt", "5 ft 3 in"):
    value = units(text)
    print(text, "|", value, "|", f"{value.to_base_units():.4g}")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
