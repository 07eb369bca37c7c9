#!/usr/bin/env bash
# xarray writes times as 32-bit integers of a unit that it changed itself: 2024-03-05 comes back
# as 1970-01-03.
#
# Version:  xarray 2026.9.0, netCDF4 1.7.5, numpy 2.4.6
#
# Expected: rounded seconds or days, or an error; a file whose times are whole seconds since 1970
# in 32 bits is usual and fits until 2038.
#
# Happens:  when a time is no whole number of the unit asked for, the unit of the file becomes a
# finer one (milliseconds), and the numbers of it, which no longer fit into 32 bits, wrap. One value
# with a fraction is enough for all times of the file to be elsewhere. A warning says that the times
# are serialized with the other unit, and to int64, which they are not.
#
# Matters:  a time axis is written as the archive wants it, and the data read back have other dates
# in the right order.
#
# Output seen, and compared with below:
#> seconds since 1970-01-01 int32 2024-03-05T08:30:15 2024-03-06T00:00:00 -> seconds since 1970-01-01 2024-03-05T08:30:15.000 2024-03-06T00:00:00.000 | warnings: 0
#> seconds since 1970-01-01 int32 2024-03-05T08:30:15.5 2024-03-06T00:00:00 -> milliseconds since 1970-01-01 1970-01-03T16:00:31.692 1970-01-04T07:30:16.192 | warnings: 1
#> seconds since 1970-01-01 int64 2024-03-05T08:30:15 2024-03-06T00:00:00 -> seconds since 1970-01-01 2024-03-05T08:30:15.000 2024-03-06T00:00:00.000 | warnings: 0
#> seconds since 1970-01-01 int64 2024-03-05T08:30:15.5 2024-03-06T00:00:00 -> milliseconds since 1970-01-01 2024-03-05T08:30:15.500 2024-03-06T00:00:00.000 | warnings: 1
#> days since 2024-01-01 int32 2024-03-05T08:30:15 2024-03-06T00:00:00 -> seconds since 2024-01-01 2024-03-05T08:30:15.000 2024-03-06T00:00:00.000 | warnings: 1
#> days since 2024-01-01 int32 2024-03-05T08:30:15.5 2024-03-06T00:00:00 -> milliseconds since 2024-01-01 2024-01-15T15:27:28.204 2024-01-16T06:57:12.704 | warnings: 1
#> days since 2024-01-01 float64 2024-03-05T08:30:15 2024-03-06T00:00:00 -> days since 2024-01-01 2024-03-05T08:30:15.000 2024-03-06T00:00:00.000 | warnings: 0
#> days since 2024-01-01 float64 2024-03-05T08:30:15.5 2024-03-06T00:00:00 -> days since 2024-01-01 2024-03-05T08:30:15.500 2024-03-06T00:00:00.000 | warnings: 0
#> hours since 2024-01-01 int16 2024-03-05T08:30:15 2024-03-06T00:00:00 -> seconds since 2024-01-01 2023-12-31T21:07:35.000 2023-12-31T18:25:04.000 | warnings: 1
#> hours since 2024-01-01 int16 2024-03-05T08:30:15.5 2024-03-06T00:00:00 -> milliseconds since 2024-01-01 2024-01-01T00:00:10.188 2024-01-01T00:00:23.552 | warnings: 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'xarray==2026.9.0' 'netCDF4==1.7.5.1.post1' 'numpy==2.4.6'
venv/bin/python - >output <<'PYTHON'
import warnings

import numpy
import xarray

for unit, kind in (("seconds since 1970-01-01", "int32"), ("seconds since 1970-01-01", "int64"), ("days since 2024-01-01", "int32"), ("days since 2024-01-01", "float64"), ("hours since 2024-01-01", "int16")):
    for times in (["2024-03-05T08:30:15", "2024-03-06T00:00:00"], ["2024-03-05T08:30:15.5", "2024-03-06T00:00:00"]):
        data = xarray.DataArray(numpy.array(times, dtype="datetime64[ns]"), dims="x", name="t").to_dataset()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            data.to_netcdf("a.nc", encoding={"t": {"units": unit, "dtype": kind}})
            with xarray.open_dataset("a.nc", decode_times=False) as stored, xarray.open_dataset("a.nc") as decoded:
                units, back = stored["t"].attrs["units"], decoded["t"].values.astype("datetime64[ms]")
        print(unit, kind, *times, "->", units, *back, "| warnings:", len(caught))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
