#!/usr/bin/env bash
# pygml reads a line of two points with heights as three points, and swaps the coordinates it is given.
#
# Version:  pygml 0.3.2, lxml 6.1.3
#
# Expected: srsDimension="3" holds wherever GML 3.2 puts it: it may stand at the geometry instead of at
# its posList (ISO 19136). What encode_v32 writes reads back as what was given to it.
#
# Happens:  at the geometry it is not seen, and 1 2 3 4 5 6 is three points in the plane. encode_v32
# itself writes geometries with heights without any srsDimension, so that they come back as other
# points. Of an axis order latitude, longitude the tuple of the caller is turned around in place:
# encoded twice, the place is another one.
#
# Matters:  INSPIRE and CityGML data declare the dimension at the geometry; a silent wrong outline
# passes every later check for a valid one.
#
# Output seen, and compared with below:
#> <gml:LineString ><gml:posList srsDimension="3">1 2 3 4 5 6</gml:posList></gml:LineString>
#>   -> [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]
#> <gml:LineString  srsDimension="3"><gml:posList>1 2 3 4 5 6</gml:posList></gml:LineString>
#>   -> [(1.0, 2.0), (3.0, 4.0), (5.0, 6.0)]
#> <gml:Point  srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>39.9 116.4</gml:pos></gml:Point>
#>   -> (116.4, 39.9)
#> [(1, 2, 3), (4, 5, 6)] written 1 2 3 4 5 6 read [(1.0, 2.0), (3.0, 4.0), (5.0, 6.0)]
#> [[(0, 0, 9), (0, 1, 9), (1, 1, 9), (0, 0, 9)]] written 0 0 9 0 1 9 1 1 9 0 0 9 read [[(0.0, 0.0), (9.0, 0.0), (1.0, 9.0), (1.0, 1.0), (9.0, 0.0), (0.0, 9.0)]]
#> first time: 39.9 116.4 | the caller's coordinates afterwards: (39.9, 116.4)
#> second time: 116.4 39.9 | the caller's coordinates afterwards: (116.4, 39.9)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pygml==0.3.2' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
import lxml.etree
import pygml
from pygml import v32

space = 'xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="a"'
for text in ('<gml:LineString %s><gml:posList srsDimension="3">1 2 3 4 5 6</gml:posList></gml:LineString>',
             '<gml:LineString %s srsDimension="3"><gml:posList>1 2 3 4 5 6</gml:posList></gml:LineString>',
             '<gml:Point %s srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>39.9 116.4</gml:pos></gml:Point>'):
    print(text % "" + "\n  ->", pygml.parse(text % space).__geo_interface__["coordinates"])
for geometry in ({"type": "LineString", "coordinates": [(1, 2, 3), (4, 5, 6)]}, {"type": "Polygon", "coordinates": [[(0, 0, 9), (0, 1, 9), (1, 1, 9), (0, 0, 9)]]}):
    written = v32.encode_v32(geometry, "a")
    print(geometry["coordinates"], "written", lxml.etree.tostring(written).decode().split("posList>")[1].rstrip("</gml:"), "read", pygml.parse(written).__geo_interface__["coordinates"])
geometry = {"type": "Point", "coordinates": (116.4, 39.9), "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}}
for turn in "first", "second":
    written = v32.encode_v32(geometry, "a")
    print(turn, "time:", "".join(written.itertext()), "| the caller's coordinates afterwards:", geometry["coordinates"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
