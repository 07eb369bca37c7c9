#!/usr/bin/env bash
# geopandas writes a shapefile with a Chinese column name of four characters, and then can not read
# it.
#
# Version:  geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4)
#
# Expected: the name cut to what a DBF holds, as it is with English names: ten bytes, three
# characters in UTF-8.
#
# Happens:  the name is cut within the fourth character. to_file gives a warning, read_file stops
# with UnicodeDecodeError, so that the whole layer is lost with default options; with
# `encoding="GBK"` four characters fit.
#
# Matters:  the usual names (常住人口, 行政代码, 所属区域) have four characters, and shapefiles are what planning
# offices hand out.
#
# Output seen, and compared with below:
#> 人口数 None | name in the DBF b'\xe4\xba\xba\xe5\x8f\xa3\xe6\x95\xb0' | [('人口数', [1])]
#> 常住人口 None | name in the DBF b'\xe5\xb8\xb8\xe4\xbd\x8f\xe4\xba\xba\xe5' | UnicodeDecodeError: unexpected end of data
#> 常住人口 GBK | name in the DBF b'\xb3\xa3\xd7\xa1\xc8\xcb\xbf\xda' | [('常住人口', [1])]
#> population_2024 None | name in the DBF b'population' | [('population', [1])]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'geopandas==1.2.0' 'pyogrio==0.13.0'
venv/bin/python - >output <<'PYTHON'
import os
import warnings

import geopandas
import shapely

warnings.simplefilter("ignore")
for columns, encoding in ((["人口数"], None), (["常住人口"], None), (["常住人口"], "GBK"), (["population_2024"], None)):
    frame = geopandas.GeoDataFrame({name: [1] for name in columns}, geometry=[shapely.Point(1, 2)], crs=4326)
    frame.to_file("a.shp", encoding=encoding)
    with open("a.dbf", "rb") as file:
        print(columns[0], encoding, "| name in the DBF", file.read()[32:43].rstrip(b"\0"), end=" | ")
    try:
        frame = geopandas.read_file("a.shp")
        print([(name, frame[name].tolist()) for name in frame.columns if name != "geometry"])
    except UnicodeDecodeError as error:
        print("UnicodeDecodeError:", error.reason)
    for suffix in (".shp", ".dbf", ".shx", ".prj", ".cpg"):
        os.remove("a" + suffix)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
