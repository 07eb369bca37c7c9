#!/usr/bin/env bash
# GDAL writes a missing number into MapInfo files as 0, a missing truth value as False, and drops zones.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0), geopandas 1.2.0, pandas 3.1.1
#
# Expected: a null that reads back as a null, as in a GeoPackage, or a warning.
#
# Happens:  in TAB and MIF files nulls are 0, 0.0, False and "". A time in Shanghai loses its +08:00.
# A column 人口 is written, and reading it raises UnicodeDecodeError. Nothing is said of the nulls and
# zones while writing.
#
# Matters:  stations without a reading have 0 degrees and no rain, and the means of the column move.
#
# Output seen, and compared with below:
#> t.gpkg (3, 12, 4)
#>   degrees -> 12.5 | missing | -3.0, mean 4.75, 0 warnings
#>   people -> 120.0 | missing | 5.0, 0 warnings
#>   open -> 1.0 | missing | 0.0, 0 warnings
#>   name -> 'x' | missing | 'y', 0 warnings
#>   at -> 2024-03-05 08:30:00+08:00 | missing | 1950-03-05 00:00:00+08:00, 0 warnings
#>   人口 -> 1 | 2 | 3, 0 warnings
#> t.tab (3, 12, 4)
#>   degrees -> 12.5 | 0.0 | -3.0, mean 3.167, 0 warnings
#>   people -> 120 | 0 | 5, 0 warnings
#>   open -> True | False | False, 0 warnings
#>   name -> 'x' | '' | 'y', 0 warnings
#>   at -> 2024-03-05 08:30:00 | missing | 1950-03-05 00:00:00, 0 warnings
#>   人口 -> UnicodeDecodeError, 1 warnings
#> t.mif (3, 12, 4)
#>   degrees -> 12.5 | 0.0 | -3.0, mean 3.167, 0 warnings
#>   people -> 120 | 0 | 5, 0 warnings
#>   open -> True | False | False, 0 warnings
#>   name -> 'x' | '' | 'y', 0 warnings
#>   at -> 2024-03-05 08:30:00 | missing | 1950-03-05 00:00:00, 0 warnings
#>   人口 -> UnicodeDecodeError, 1 warnings
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

import geopandas
import pandas
import pyogrio
import shapely

columns = {"degrees": [12.5, None, -3.0], "people": pandas.array([120, None, 5], dtype="Int64"), "open": pandas.array([True, None, False], dtype="boolean"),
           "name": ["x", None, "y"], "at": pandas.to_datetime(["2024-03-05 08:30:00+08:00", None, "1950-03-05 00:00:00+08:00"]), "人口": [1, 2, 3]}
for driver, name in (("GPKG", "t.gpkg"), ("MapInfo File", "t.tab"), ("MapInfo File", "t.mif")):
    print(name, pyogrio.__gdal_version__)
    for label, values in columns.items():
        table = geopandas.GeoDataFrame({label: values}, geometry=[shapely.Point(116, 39)] * 3, crs=4326)
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            pyogrio.write_dataframe(table, label + name, driver=driver)
        try:
            read = pyogrio.read_dataframe(label + name)
            found = " | ".join("missing" if pandas.isna(value) else repr(value) if isinstance(value, str) else str(value) for value in read[label])
            found += "" if label == "name" else ", mean %.4g" % read[label].mean() if label == "degrees" else ""
        except UnicodeDecodeError as error:
            found = type(error).__name__
        print(" ", label, "->", found + ", %d warnings" % len(said))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
