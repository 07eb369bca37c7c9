#!/usr/bin/env bash
# GDAL writes 08:30:15.5 into a file geodatabase as 08:30:16 UTC, whole numbers as floats.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0), geopandas 1.2.0, pandas 3.1.1
#
# Expected: a time without a zone stays without one, and keeps its half second, or a warning. That
# 64-bit integers become floats is documented, with an option against it.
#
# Happens:  fractions of seconds are rounded, so that 23:59:59.5 on 31 December is in the next year.
# Times without a zone come back as UTC, those of Shanghai as another hour in UTC. All 64-bit
# integers, which is what pandas makes of each column of whole numbers, are floats: …234 is …232,
# code 7 is 7.0, and codes no longer join as text. GeoPackage, below, keeps all of it.
#
# Matters:  .gdb is how agencies hand over their layers; since GDAL 3.6 it is written without Esri's
# library.
#
# Output seen, and compared with below:
#> GPKG | warnings that name a value: 0
#>   local -> 2024-03-05 08:30:15.500000 | 2024-12-31 23:59:59.500000
#>   zoned -> 2024-03-05 08:30:15+08:00 | 2024-01-01 00:00:00+08:00
#>   code -> 7 | 1001
#>   id -> 120101199001011234 | 120101199001011235
#>   name -> 007 | x
#> OpenFileGDB | warnings that name a value: 0
#>   local -> 2024-03-05 08:30:16+00:00 | 2025-01-01 00:00:00+00:00
#>   zoned -> 2024-03-05 00:30:15+00:00 | 2023-12-31 16:00:00+00:00
#>   code -> 7.0 | 1001.0
#>   id -> 1.2010119900101123e+17 | 1.2010119900101123e+17
#>   name -> 007 | x
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
import pandas
import pyogrio
import shapely

columns = {"local": pandas.to_datetime(["2024-03-05 08:30:15.500", "2024-12-31 23:59:59.500"]), "zoned": pandas.to_datetime(["2024-03-05 08:30:15+08:00", "2024-01-01 00:00:00+08:00"]),
           "code": [7, 1001], "id": [120101199001011234, 120101199001011235], "name": ["007", "x"]}
table = geopandas.GeoDataFrame(columns, geometry=[shapely.Point(116, 39)] * 2, crs=4326)
for driver, name in (("GPKG", "t.gpkg"), ("OpenFileGDB", "t.gdb")):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        pyogrio.write_dataframe(table, name, driver=driver)
    read = pyogrio.read_dataframe(name)
    print(driver, "| warnings that name a value:", sum("round" in str(warning.message) or "second" in str(warning.message) for warning in said))
    for label in columns:
        print("  " + label, "->", " | ".join(str(value) for value in read[label]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
