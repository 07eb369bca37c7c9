#!/usr/bin/env bash
# AQIPython takes mg/m3 for ppm: 4 mg of carbon monoxide count as 4.58 mg, 0.08 mg of PM10 as 0.08 µg.
#
# Version:  AQIPython 1.0.1
#
# Expected: the same index for 4 mg/m3 and 4000 ug/m3, for which the unit is a parameter.
#
# Happens:  mg/m3 goes through the factors of ppm, so that CO is 14.5 % too high, SO2 and O3 about two
# to two and a half times. PM10 and PM2.5 have no such factor and are not multiplied at all: dust of
# 0.35 mg/m3, a hazardous day, is an index of 0.35.
#
# Matters:  concentrations are published in mg/m3 in many countries, in China for CO. There is no
# warning, and the index is of a plausible size.
#
# Output seen, and compared with below:
#> IN CO | 4 mg/m3: 132.93 | 4000 ug/m3: 125.75
#> US CO | 4 mg/m3: 45.45 | 4000 ug/m3: 39.70
#> IN SO2 | 0.1 mg/m3: 161.04 | 100 ug/m3: 107.60
#> IN O3 | 0.1 mg/m3: 270.87 | 100 ug/m3: 100.00
#> IN NO2 | 0.05 mg/m3: 114.91 | 50 ug/m3: 51.00
#> IN PM10 | 0.35 mg/m3: 0.35 | 350 ug/m3: 300.00
#> US PM10 | 0.35 mg/m3: 0.32 | 350 ug/m3: 198.02
#> IN PM25 | 0.15 mg/m3: 0.25 | 150 ug/m3: 323.85
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'AQIPython==1.0.1'
venv/bin/python - >output <<'PYTHON'
from AQIPython import calculate_aqi

for standard, pollutant, milligrams in (("IN", "CO", 4), ("US", "CO", 4), ("IN", "SO2", 0.1), ("IN", "O3", 0.1),
                                        ("IN", "NO2", 0.05), ("IN", "PM10", 0.35), ("US", "PM10", 0.35), ("IN", "PM25", 0.15)):
    print(standard, pollutant,
          "| %g mg/m3: %.2f" % (milligrams, calculate_aqi(standard, pollutant, milligrams, "mg/m3")),
          "| %g ug/m3: %.2f" % (milligrams * 1000, calculate_aqi(standard, pollutant, milligrams * 1000, "ug/m3")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
