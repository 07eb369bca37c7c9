#!/usr/bin/env bash
# rustac drops the heights of STAC items on their way into parquet, and fractions of milliseconds.
#
# Version:  rustac 0.9.18, stac-geoparquet 0.8.3
#
# Expected: the items as rustac itself writes them into JSON and as stac-geoparquet stores them:
# WKB holds three coordinates, a column of timestamps microseconds.
#
# Happens:  points and polygons lose their third coordinate, while a bbox of six numbers stays and
# no longer fits. 08:30:00.123456 becomes 08:30:00.123. Properties that are null (proj:epsg of STAC
# has a meaning for it) are gone. Nothing is said.
#
# Matters:  point clouds, flights and buildings are catalogued with heights, and parquet is the form
# in which large catalogues are passed on. The geometry is valid, only flat.
#
# Output seen, and compared with below:
#> rustac a.json
#>    [116.0, 39.0, 10.5] [116.0, 39.0, 10.5, 117.0, 40.0, 12.0] {'datetime': '2024-03-05T08:30:00.123456Z', 'start_datetime': '2024-03-05T08:30:00.123456Z', 'proj:epsg': None, 'gsd': 0.5}
#> rustac a.ndjson
#>    [116.0, 39.0, 10.5] [116.0, 39.0, 10.5, 117.0, 40.0, 12.0] {'datetime': '2024-03-05T08:30:00.123456Z', 'start_datetime': '2024-03-05T08:30:00.123456Z', 'proj:epsg': None, 'gsd': 0.5}
#> rustac a.parquet
#>    [116.0, 39.0] [116.0, 39.0, 10.5, 117.0, 40.0, 12.0] {'datetime': '2024-03-05T08:30:00.123Z', 'start_datetime': '2024-03-05T08:30:00.123Z', 'proj:epsg': 'gone', 'gsd': 0.5}
#> stac-geoparquet
#>    [116.0, 39.0, 10.5] [116.0, 39.0, 10.5, 117.0, 40.0, 12.0] {'datetime': '2024-03-05T08:30:00.123456Z', 'start_datetime': '2024-03-05T08:30:00.123456Z', 'proj:epsg': None, 'gsd': 0.5}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rustac==0.9.18' 'stac-geoparquet==0.8.3' 'pyarrow==25.0.1'
venv/bin/python - >output <<'PYTHON'
import asyncio
import copy

import rustac
import stac_geoparquet.arrow

item = {
    "type": "Feature", "stac_version": "1.1.0", "id": "a", "collection": "c", "links": [], "assets": {},
    "geometry": {"type": "Polygon", "coordinates": [[[116.0, 39.0, 10.5], [117.0, 39.0, 11.0], [117.0, 40.0, 12.0], [116.0, 39.0, 10.5]]]},
    "bbox": [116.0, 39.0, 10.5, 117.0, 40.0, 12.0],
    "properties": {"datetime": "2024-03-05T08:30:00.123456Z", "start_datetime": "2024-03-05T08:30:00.123456Z", "proj:epsg": None, "gsd": 0.5},
}

def show(title, found):
    print(title)
    print("  ", found["geometry"]["coordinates"][0][0], list(found["bbox"]), {key: found["properties"].get(key, "gone") for key in item["properties"]})

async def pass_through(path):
    await rustac.write(path, [copy.deepcopy(item), {**copy.deepcopy(item), "id": "b"}])
    return (await rustac.read(path))["features"][0]

for path in ("a.json", "a.ndjson", "a.parquet"):
    show("rustac " + path, asyncio.run(pass_through(path)))
table = stac_geoparquet.arrow.parse_stac_items_to_arrow([copy.deepcopy(item)])
show("stac-geoparquet", next(iter(stac_geoparquet.arrow.stac_table_to_items(table))))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
