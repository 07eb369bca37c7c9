#!/usr/bin/env bash
# quantulum3 does not know μg/m³, makes three years of 3 a.m. and a kibibyte of 10k.
#
# Version:  quantulum3 0.10.0
#
# Expected: microgram per cubic metre for both characters that are written for micro (U+00B5 and the
# Greek U+03BC, which Unicode recommends); no quantity in a time of day; 1.234,5 kg as 1234.5 or as
# nothing.
#
# Happens:  with U+03BC the unit is "unk per cubic metre". 3 a.m. are 3 years, 10k 10 kibibytes, 5 M
# five metres like 5 m. Of 1.234,5 kg five kilograms are found, of "5 x 3 m" three metres, of 39°54'
# an angle "to the" minute. 5 kt is 5 knots.
#
# Matters:  values of air quality lose their unit by the keyboard they were typed on; a table of
# weights with decimal commas has the fraction for the weight.
#
# Output seen, and compared with below:
#> PM2.5 35 [U+00B5]g/m3 -> 35.0 microgram per cubic metre;
#> PM2.5 35 [U+03BC]g/m3 -> 35.0 unk per cubic metre;
#> at 3 a.m. -> 3.0 year;
#> 10k people -> 10.0 kibibyte;
#> 5 m -> 5.0 metre;
#> 5 M -> 5.0 metre;
#> 1.234,5 kg -> 1.234 dimensionless; 5.0 kilogram;
#> 1,234.5 kg -> 1234.5 kilogram;
#> 5 x 3 m -> 5.0 dimensionless; 3.0 metre;
#> 39°54' -> 39.0 degree angle to the 54 minute of arc;
#> 5 kt -> 5.0 knot;
#> 5 ft 3 in -> 5.0 foot; 3.0 inch;
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'quantulum3==0.10.0'
venv/bin/python - >output <<'PYTHON'
from quantulum3 import parser

for text in ("PM2.5 35 \u00b5g/m3", "PM2.5 35 \u03bcg/m3", "at 3 a.m.", "10k people", "5 m", "5 M", "1.234,5 kg", "1,234.5 kg", "5 x 3 m", "39°54'", "5 kt", "5 ft 3 in"):
    print(text.replace("\u03bc", "[U+03BC]").replace("\u00b5", "[U+00B5]"), "->", *("%s %s;" % (quantity.value, quantity.unit.name) for quantity in parser.parse(text)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
