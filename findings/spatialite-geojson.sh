#!/usr/bin/env bash
# SpatiaLite's VirtualGeoJSON finds no feature whose "properties" stand before its "type".
#
# Version:  SpatiaLite 5.0.1 (Debian)
#
# Expected: members of JSON objects in any order; features without a geometry, which RFC 7946 allows, as
# rows with NULL.
#
# Happens:  the table is empty when "type" is not the first member, and also when one feature of many
# has a null geometry or null properties; a message goes to stderr, the status is 0. A list is the
# integer 0 and ends the properties, an object is 0, and a property that is always "" is no column.
#
# Matters:  writers order members as they like; one address that could not be placed empties the layer.
#
# Output seen, and compared with below:
#> type first: a INTEGER 1 rows
#> type last: 0 rows
#> properties, geometry: a INTEGER 1 rows
#> one null geometry: 0 rows
#> one null properties: 0 rows
#> empty texts: a INTEGER 1 rows
#> a list: a INTEGER, list INTEGER 1 rows
#> an object: a INTEGER, thing INTEGER, b INTEGER 1 rows
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' spatialite-bin 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends spatialite-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' spatialite-bin)
echo "spatialite-bin $version"
case $version in
  5.0.1*) ;;
  *) echo "another version than 5.0.1: what follows may differ" >&2 ;;
esac
{
point='"geometry": {"type": "Point", "coordinates": [116.4, 39.9]}'
show() {
  printf '{"type": "FeatureCollection", "features": [%s]}' "$2" >t.geojson
  echo "$1: $(spatialite -silent :memory: "CREATE VIRTUAL TABLE t USING VirtualGeoJSON('t.geojson', 4326);
    SELECT group_concat(name || ' ' || type, ', ') FROM pragma_table_info('t') WHERE cid > 1; SELECT count(*) || ' rows' FROM t;" 2>/dev/null |
    grep . | paste -s -d ' ')"
}
first="{\"type\": \"Feature\", $point, \"properties\": {\"a\": 1}}"
show 'type first' "$first"
show 'type last' "{$point, \"properties\": {\"a\": 1}, \"type\": \"Feature\"}"
show 'properties, geometry' "{\"type\": \"Feature\", \"properties\": {\"a\": 1}, $point}"
show 'one null geometry' "$first, {\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"a\": 2}}"
show 'one null properties' "$first, {\"type\": \"Feature\", $point, \"properties\": null}"
show 'empty texts' "{\"type\": \"Feature\", $point, \"properties\": {\"a\": 1, \"note\": \"\"}}"
show 'a list' "{\"type\": \"Feature\", $point, \"properties\": {\"a\": 1, \"list\": [1, 2], \"b\": 3}}"
show 'an object' "{\"type\": \"Feature\", $point, \"properties\": {\"a\": 1, \"thing\": {\"k\": 1}, \"b\": 3}}"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
