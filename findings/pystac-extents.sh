#!/usr/bin/env bash
# pystac makes the extent [116, 39, 0, 117.5] of two items with heights, and loses the Pacific.
#
# Version:  pystac 1.15.2
#
# Expected: Extent.from_items, and update_extent_from_items of a collection, cover all items. A bbox
# of six numbers (with heights) and one across the 180th meridian (west > east) are in the STAC and
# GeoJSON standards.
#
# Happens:  the first four of six numbers are taken for west, south, east, north, so that the least
# height is the eastern end and an eastern end is the northern. West and east across 180 degrees are
# compared as numbers: the item from 170 to -170 is outside of the extent, or most of it.
#
# Matters:  searches by place skip the collection; the numbers are written into the catalogue.
#
# Output seen, and compared with below:
#> [116, 39, 117, 40] [116.5, 39.5, 117.5, 40.5] -> [116, 39, 117.5, 40.5] same
#> [116, 39, 0, 117, 40, 50] [116.5, 39.5, -10, 117.5, 40.5, 80] -> [116, 39, 0, 117.5] same
#> [116, 39, 0, 117, 40, 50] [116.5, 39.5, 117.5, 40.5] -> [116, 39, 117.5, 117] same
#> [160, 0, 165, 5] [170, -10, -170, 10] -> [160, -10, 165, 10] same
#> [-179, 0, -175, 5] [170, -10, -170, 10] -> [-179, -10, -170, 10] same
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pystac==1.15.2'
venv/bin/python - >output <<'PYTHON'
import datetime

import pystac

moment = datetime.datetime(2024, 3, 5, tzinfo=datetime.timezone.utc)
for boxes in ([[116, 39, 117, 40], [116.5, 39.5, 117.5, 40.5]],
              [[116, 39, 0, 117, 40, 50], [116.5, 39.5, -10, 117.5, 40.5, 80]],
              [[116, 39, 0, 117, 40, 50], [116.5, 39.5, 117.5, 40.5]],
              [[160, 0, 165, 5], [170, -10, -170, 10]],
              [[-179, 0, -175, 5], [170, -10, -170, 10]]):
    items = [pystac.Item("i", {"type": "Point", "coordinates": [0, 0]}, box, moment, {}) for box in boxes]
    extent = pystac.Extent.from_items(items)
    collection = pystac.Collection("c", "d", extent.clone())
    collection.add_items(items)
    collection.update_extent_from_items()
    print(*boxes, "->", extent.spatial.bboxes[0], "same" if collection.extent.spatial.bboxes == extent.spatial.bboxes else "")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
