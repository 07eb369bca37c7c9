#!/usr/bin/env bash
# xarray packs values beyond the range of the integers as others: 40000 in steps of 0.1 is 678.4,
# NaN is 0.
#
# Version:  xarray 2026.9.0, netCDF4 1.7.5, zarr 3.1.6
#
# Expected: an error, or missing values; the netCDF library itself has a status for numbers out of
# range.
#
# Happens:  the scaled numbers are cast as numpy casts, which wraps, into NetCDF as into Zarr. NaN
# is 0 in 16 and 8 bits and the smallest number in 32, unless a _FillValue is given, and then read
# as a measurement.
#
# Matters:  climate and elevation data are packed so, with a range taken from what was seen before;
# the new maximum comes out as a low value.
#
# Output seen, and compared with below:
#> values 0.04 1.25 nan 40000.0 -1.5 300.7
#> int16, scale 0.1 NetCDF 0.0 1.2 0.0 678.4 -1.5 300.7
#> int16, scale 0.1 Zarr 0.0 1.2 0.0 678.4 -1.5 300.7
#> int16, scale 0.1, fill -9999 NetCDF 0.0 1.2 nan 678.4 -1.5 300.7
#> int16, scale 0.1, fill -9999 Zarr 0.0 1.2 nan 678.4 -1.5 300.7
#> int16 NetCDF 0.0 1.0 0.0 -25536.0 -2.0 301.0
#> int16 Zarr 0.0 1.0 0.0 -25536.0 -2.0 301.0
#> uint8 NetCDF 0.0 1.0 0.0 64.0 254.0 45.0
#> uint8 Zarr 0.0 1.0 0.0 64.0 254.0 45.0
#> int32 NetCDF 0.0 1.0 -2147483648.0 40000.0 -2.0 301.0
#> int32 Zarr 0.0 1.0 -2147483648.0 40000.0 -2.0 301.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'xarray==2026.9.0' 'netCDF4==1.7.5.1.post1' 'zarr==3.1.6' 'numpy==2.4.6'
venv/bin/python - >output <<'PYTHON'
import shutil
import warnings

import numpy
import xarray

warnings.simplefilter("ignore")
values = [0.04, 1.25, numpy.nan, 40000.0, -1.5, 300.7]
print("values", *values)
for name, encoding in (("int16, scale 0.1", {"dtype": "int16", "scale_factor": 0.1}), ("int16, scale 0.1, fill -9999", {"dtype": "int16", "scale_factor": 0.1, "_FillValue": -9999}),
                       ("int16", {"dtype": "int16"}), ("uint8", {"dtype": "uint8"}), ("int32", {"dtype": "int32"})):
    data = xarray.DataArray(numpy.array(values), dims="x", name="v").to_dataset()
    data.to_netcdf("a.nc", encoding={"v": encoding})
    shutil.rmtree("a.zarr", ignore_errors=True)
    data.to_zarr("a.zarr", encoding={"v": encoding}, zarr_format=3)
    for kind, back in (("NetCDF", xarray.open_dataset("a.nc")), ("Zarr", xarray.open_zarr("a.zarr"))):
        print(name, kind, *(round(float(value), 3) for value in back["v"].values))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
