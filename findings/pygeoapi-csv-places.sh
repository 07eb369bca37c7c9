#!/usr/bin/env bash
# pygeoapi's CSV provider answers no bbox once one row has no coordinates.
#
# Version:  pygeoapi 0.21.0, numpy 2.4.6
#
# Expected: the features within the box; a row without a place as a feature with the geometry null
# (RFC 7946, section 3.2).
#
# Happens:  one row with empty lon and lat makes every query with a bbox a ValueError, which the
# server turns into an error for all. Without a bbox the row is a Point whose coordinates are null,
# and has an additional property lat. A code column is text in the rows with 007 or 1e5, a number in
# those with 7.
#
# Matters:  tables of addresses have rows that were not found on the map; the map of the portal is
# then empty.
#
# Output seen, and compared with below:
#> last row c,116.2,39.7,7
#>   a {"type": "Point", "coordinates": [116.39, 39.9]} {"code": "007"}
#>   b {"type": "Point", "coordinates": [121.5, 31.2]} {"code": "1e5"}
#>   c {"type": "Point", "coordinates": [116.2, 39.7]} {"code": 7}
#>   bbox ['a', 'c']
#> last row c,,,7
#>   a {"type": "Point", "coordinates": [116.39, 39.9]} {"code": "007"}
#>   b {"type": "Point", "coordinates": [121.5, 31.2]} {"code": "1e5"}
#>   c {"type": "Point", "coordinates": null} {"lat": "", "code": 7}
#>   bbox ValueError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pygeoapi==0.21.0'
venv/bin/python - >output <<'PYTHON'
import json
import logging

from pygeoapi.provider.csv_ import CSVProvider

logging.disable(logging.CRITICAL)
settings = {"name": "CSV", "type": "feature", "data": "t.csv", "id_field": "id", "geometry": {"x_field": "lon", "y_field": "lat"}}
for row in ("c,116.2,39.7,7", "c,,,7"):
    with open("t.csv", "w") as file:
        file.write("id,lon,lat,code\na,116.39,39.9,007\nb,121.5,31.2,1e5\n%s\n" % row)
    provider = CSVProvider(settings)
    print("last row", row)
    for feature in provider.query(limit=10)["features"]:
        print(" ", feature["id"], json.dumps(feature["geometry"]), json.dumps(feature["properties"]))
    try:
        print("  bbox", [feature["id"] for feature in provider.query(limit=10, bbox=[116, 39, 117, 40])["features"]])
    except ValueError as error:
        print("  bbox", type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
