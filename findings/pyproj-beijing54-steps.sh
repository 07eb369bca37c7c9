#!/usr/bin/env bash
# Coordinates of Beijing 1954 are moved by 50 metres inside oil basins and by nothing outside.
#
# Version:  pyproj 3.7.2 (PROJ inside)
#
# Expected: one transformation from EPSG:4214 to WGS 84 for the country, or a warning where there is
# none; Xian 1980 (EPSG:4610) likewise.
#
# Happens:  the parameters known to EPSG hold for survey areas such as the Ordos basin. Inside of
# these rectangles points move by 40 to 76 metres; outside the numbers are returned unchanged, as a
# "ballpark" transformation, which is allowed by default. Along latitude 39 the shift begins at 107
# and ends at 110 degrees.
#
# Matters:  cadastral and survey data in these systems get steps at invisible lines, and most of them
# the label of WGS 84 without any conversion. allow_ballpark=False makes it an error.
#
# Output seen, and compared with below:
#> EPSG 4214
#>   106.99 moved by 0 m
#>   107.01 moved by 49 m
#>   109.99 moved by 54 m
#>   110.03 moved by 0 m
#>   116.4 moved by 0 m
#>   120.5 moved by 0 m
#> EPSG 4610
#>   106.99 moved by 0 m
#>   107.01 moved by 0 m
#>   109.99 moved by 0 m
#>   110.03 moved by 0 m
#>   116.4 moved by 0 m
#>   120.5 moved by 0 m
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyproj==3.7.2'
venv/bin/python - >output <<'PYTHON'
import pyproj

for code in (4214, 4610):
    change = pyproj.Transformer.from_crs(code, 4326, always_xy=True)
    print("EPSG", code)
    for longitude in (106.99, 107.01, 109.99, 110.03, 116.4, 120.5):
        x, y = change.transform(longitude, 39.0)
        metres = pyproj.Geod(ellps="WGS84").inv(longitude, 39.0, x, y)[2]
        print(" ", longitude, "moved by", round(metres), "m")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
