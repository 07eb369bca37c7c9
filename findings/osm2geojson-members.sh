#!/usr/bin/env bash
# osm2geojson leaves out signals that lie on a road, and buildings that are part of an area.
#
# Version:  osm2geojson 0.3.2
#
# Expected: one feature for each element with tags of its own, as osmtogeojson makes them: a
# crossing stays a point when it is also a corner of the road, a school its outline when it is in
# an area.
#
# Happens:  a node that a way refers to and a way that a multipolygon refers to are taken for mere
# geometry and left out with their names. The option filter_used_refs=False brings them back, along
# with each bare corner of each way.
#
# Matters:  crossings, signals, gates, level crossings and many stops lie on their road: of those in
# a city the few that are drawn beside it remain, and the map looks complete.
#
# Output seen, and compared with below:
#> {} 3 features
#>    node 7 {'highway': 'bus_stop', 'name': 'South'} Point
#>    way 11 {'highway': 'primary'} LineString
#>    relation 20 {'type': 'multipolygon', 'heritage': 'yes'} MultiPolygon
#> {'filter_used_refs': False} 10 features
#>    node 5 {'highway': 'crossing'} Point
#>    node 6 {'highway': 'bus_stop', 'name': 'North'} Point
#>    node 7 {'highway': 'bus_stop', 'name': 'South'} Point
#>    way 10 {'building': 'school', 'name': 'Old School'} Polygon
#>    way 11 {'highway': 'primary'} LineString
#>    relation 20 {'type': 'multipolygon', 'heritage': 'yes'} MultiPolygon
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'osm2geojson==0.3.2'
venv/bin/python - >output <<'PYTHON'
import osm2geojson

text = """<osm version="0.6">
<node id="1" lat="0" lon="0"/><node id="2" lat="0" lon="1"/><node id="3" lat="1" lon="1"/><node id="4" lat="1" lon="0"/>
<node id="5" lat="0" lon="0.5"><tag k="highway" v="crossing"/></node>
<node id="6" lat="0" lon="0.7"><tag k="highway" v="bus_stop"/><tag k="name" v="North"/></node>
<node id="7" lat="0.1" lon="0.7"><tag k="highway" v="bus_stop"/><tag k="name" v="South"/></node>
<way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="building" v="school"/><tag k="name" v="Old School"/></way>
<way id="11"><nd ref="1"/><nd ref="5"/><nd ref="6"/><nd ref="2"/><tag k="highway" v="primary"/></way>
<relation id="20"><member type="way" ref="10" role="outer"/><tag k="type" v="multipolygon"/><tag k="heritage" v="yes"/></relation>
</osm>"""
for options in ({}, {"filter_used_refs": False}):
    found = osm2geojson.xml2geojson(text, **options)["features"]
    print(options, len(found), "features")
    for feature in found:
        if feature["properties"].get("tags"):
            print("  ", feature["properties"]["type"], feature["properties"]["id"], feature["properties"]["tags"], feature["geometry"]["type"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
