#!/usr/bin/env bash
# GDAL's GMT driver drops the quotes within a text, and its PDS4 driver makes 0 of a missing number.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0), geopandas 1.2.0, pandas 3.1.1
#
# Expected: the text as it was, since the writer escapes quotes in the file; null as null, or a warning.
#
# Happens:  5" pipe is read back from a .gmt file as 5 pipe; the quotes are in the file, with a
# backslash before them. 64-bit integers are texts in it, so that 10 sorts before 7. A missing number
# of a PDS4 table is 0.0; its warnings are of the label's template. JML and GeoJSON keep all of it,
# apart from JML's integers.
#
# Matters:  inches, minutes of arc and quoted names; PDS4 is the archive format of planetary data,
# where a gap is now a measurement.
#
# Output seen, and compared with below:
#> OGR_GMT text ['5" pipe', 'a "b" c'] -> ['5 pipe', 'a b c'] | 0 warnings
#> OGR_GMT number [1.5, None] -> [1.5, nan] | 0 warnings
#> OGR_GMT code [7, 10] -> ['7', '10'] | 0 warnings
#> JML text ['5" pipe', 'a "b" c'] -> ['5" pipe', 'a "b" c'] | 0 warnings
#> JML number [1.5, None] -> [1.5, nan] | 0 warnings
#> JML code [7, 10] -> ['7', '10'] | 0 warnings
#> GeoJSON text ['5" pipe', 'a "b" c'] -> ['5" pipe', 'a "b" c'] | 0 warnings
#> GeoJSON number [1.5, None] -> [1.5, nan] | 0 warnings
#> GeoJSON code [7, 10] -> [7, 10] | 0 warnings
#> PDS4 number [1.5, None] -> [1.5, 0.0] | 5 warnings
#> ['# @D"5\\" pipe"', '# @D"a \\"b\\" c"']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyogrio==0.13.0' 'geopandas==1.2.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import geopandas
import pyogrio
import shapely

for driver, name in (("OGR_GMT", "t.gmt"), ("JML", "t.jml"), ("GeoJSON", "t.geojson"), ("PDS4", "t.xml")):
    for label, values in (("text", ['5" pipe', 'a "b" c']), ("number", [1.5, None]), ("code", [7, 10])):
        if driver == "PDS4" and label != "number":
            continue
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            pyogrio.write_dataframe(geopandas.GeoDataFrame({label: values}, geometry=[shapely.Point(116, 39)] * 2, crs=4326), label + name, driver=driver)
        print(driver, label, values, "->", pyogrio.read_dataframe(label + name)[label].tolist(), "| %d warnings" % len(said))
with open("textt.gmt", encoding="utf-8") as file:
    print([line.strip() for line in file if line.startswith("# @D")])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
