#!/usr/bin/env bash
# rasterstats counts zeros where a polygon reaches over the edge of a raster without a nodata value.
#
# Version:  rasterstats 0.21.0, rasterio 1.4.4, exactextract 0.3.0, numpy 2.4.6
#
# Expected: the mean of a raster that is 7 everywhere is 7, over the half of the polygon that it
# covers, as exactextract gives it; or missing values for the other half, as the warning "Setting
# nodata to -999" says.
#
# Happens:  what lies beyond the raster is filled with 0, not with -999, and counted: the mean is
# 3.5, the least value 0, the count 12 instead of 6. In a raster that holds -999 as a value those
# cells are the missing ones, and the mean is that of the zeros. With a nodata value in the file all
# is right, but not with one that is given. The scale and offset of a band are not applied, while
# exactextract does.
#
# Matters:  districts at the border of a country reach over most rasters, and rasters of bytes have
# no nodata value as a rule. Their means are too near to zero, by more the smaller their part is.
#
# Output seen, and compared with below:
#> uint8, 7 everywhere, from 101 to 105
#>    rasterstats  count 12 min 7.0 mean 7.0 sum 84.0
#>    exactextract count 12.0 min 7 mean 7.0 sum 84.0
#> uint8, 7 everywhere, from 98 to 102
#>    rasterstats  count 12 min 0.0 mean 3.5 sum 42.0
#>    exactextract count 6.0 min 7 mean 7.0 sum 42.0
#> int32, 7 everywhere, from 101 to 105
#>    rasterstats  count 12 min 7.0 mean 7.0 sum 84.0
#>    exactextract count 12.0 min 7 mean 7.0 sum 84.0
#> int32, 7 everywhere, from 98 to 102
#>    rasterstats  count 12 min 0.0 mean 3.5 sum 42.0
#>    exactextract count 6.0 min 7 mean 7.0 sum 42.0
#> float32, 7 everywhere, from 101 to 105
#>    rasterstats  count 12 min 7.0 mean 7.0 sum 84.0
#>    exactextract count 12.0 min 7.0 mean 7.0 sum 84.0
#> float32, 7 everywhere, from 98 to 102
#>    rasterstats  count 12 min 0.0 mean 3.5 sum 42.0
#>    exactextract count 6.0 min 7.0 mean 7.0 sum 42.0
#> with nodata -1 in the file from 98 to 102
#>    rasterstats  count 6 min 7.0 mean 7.0 sum 42.0
#>    exactextract count 6.0 min 7.0 mean 7.0 sum 42.0
#> with nodata=-1 given from 98 to 102
#>    rasterstats  count 12 min 0.0 mean 3.5 sum 42.0
#>    exactextract count 6.0 min 7.0 mean 7.0 sum 42.0
#> int16, -999 everywhere, from 98 to 102
#>    rasterstats  count 6 min 0.0 mean 0.0 sum 0.0
#>    exactextract count 6.0 min -999 mean -999.0 sum -5994.0
#> 250 with the scale 0.1 from 101 to 105
#>    rasterstats  count 12 min 250.0 mean 250.0 sum 3000.0
#>    exactextract count 12.0 min 25.0 mean 25.0 sum 300.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rasterstats==0.21.0' 'rasterio==1.4.4' 'exactextract==0.3.0' 'numpy==2.4.6'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import exactextract
import numpy
import rasterio
import rasterstats

NAMES = ["count", "min", "mean", "sum"]

def write(kind, value, nodata=None, scale=None):
    transform = rasterio.transform.from_origin(100, 40, 1, 1)
    with rasterio.open("a.tif", "w", driver="GTiff", height=10, width=10, count=1, dtype=kind, transform=transform, nodata=nodata, crs="EPSG:4326") as file:
        file.write(numpy.full((10, 10), value, kind), 1)
        if scale:
            file.scales = (scale,)

def show(title, west, east, **options):
    corners = [[west, 35], [east, 35], [east, 38], [west, 38], [west, 35]]
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [corners]}}
    print(title, "from", west, "to", east)
    found = rasterstats.zonal_stats(feature, "a.tif", stats=NAMES, **options)[0]
    print("   rasterstats ", *("%s %s" % (name, found[name]) for name in NAMES))
    found = exactextract.exact_extract("a.tif", feature, NAMES)[0]["properties"]
    print("   exactextract", *("%s %s" % (name, found[name]) for name in NAMES))

for kind in ("uint8", "int32", "float32"):
    write(kind, 7)
    show("%s, 7 everywhere," % kind, 101, 105)
    show("%s, 7 everywhere," % kind, 98, 102)
write("float32", 7, nodata=-1)
show("with nodata -1 in the file", 98, 102)
write("float32", 7)
show("with nodata=-1 given", 98, 102, nodata=-1)
write("int16", -999)
show("int16, -999 everywhere,", 98, 102)
write("int16", 250, scale=0.1)
show("250 with the scale 0.1", 101, 105)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
