#!/usr/bin/env bash
# cftime and ncdump read `hours since 1992-10-08 15:00 -6:00` as UTC, xarray and NCO with its zone.
#
# Version:  cftime 1.6.6.1, cf-units 3.3.1, xarray 2026.9.0, netcdf-bin 4.9.0 (Debian), NCO 5.1.4
#           (Debian)
#
# Expected: 22:00 UTC for one hour, from all of them: the CF conventions (4.4, Time Coordinate) give
# -6:00 behind a blank as their example.
#
# Happens:  a zone whose hour has one digit is not seen by cftime, and so by cf-units and what else
# is built on it; +08:00 is, with and without a blank. ncdump -t never applies it and never shows
# it. xarray reads the same file with pandas, and has the UTC time. Nothing warns.
#
# Matters:  observations of stations with local times move by six or eight hours, as the program
# that reads them has it.
#
# Output seen, and compared with below:
#> 1 hours since 1992-10-08 15:00 -6:00
#>   cftime 1992-10-08 16:00:00
#>   cf-units 1992-10-08 16:00:00
#>   xarray 1992-10-08 22:00:00
#>   ncdump 1992-10-08 16
#>   ncks 1992-10-08 22:00:00
#> 1 hours since 2024-03-05 12:00 +08:00
#>   cftime 2024-03-05 05:00:00
#>   cf-units 2024-03-05 05:00:00
#>   xarray 2024-03-05 05:00:00
#>   ncdump 2024-03-05 13
#>   ncks 2024-03-05 05:00:00
#> 1 hours since 2024-03-05 12:00+8:00
#>   cftime 2024-03-05 13:00:00
#>   cf-units 2024-03-05 13:00:00
#>   xarray 2024-03-05 05:00:00
#>   ncdump 2024-03-05 13
#>   ncks 2024-03-05 05:00:00
#> 1 hours since 2024-03-05T12:00+08:00
#>   cftime 2024-03-05 05:00:00
#>   cf-units 2024-03-05 05:00:00
#>   xarray 2024-03-05 05:00:00
#>   ncdump 2024-03-05 13
#>   ncks 2024-03-05 05:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show netcdf-bin nco >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends netcdf-bin nco >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' netcdf-bin)
echo "netcdf-bin $version"
case $version in
  1:4.9.0*) ;;
  *) echo "another version than 1:4.9.0: what follows may differ" >&2 ;;
esac
version=$(dpkg-query --show --showformat='${Version}' nco)
echo "nco $version"
case $version in
  5.1.4*) ;;
  *) echo "another version than 5.1.4: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cftime==1.6.6.1' 'cf-units==3.3.1' 'xarray==2026.9.0' 'netCDF4==1.7.5.1.post1'
{
cat >read.py <<'PYTHON'
import sys

import cf_units
import cftime
import xarray

units = sys.argv[1]
print("  cftime", cftime.num2date(1, units))
print("  cf-units", cf_units.Unit(units, calendar="standard").num2date(1))
print("  xarray", str(xarray.open_dataset("t.nc").t.values[0])[:19].replace("T", " "))
PYTHON
for units in 'hours since 1992-10-08 15:00 -6:00' 'hours since 2024-03-05 12:00 +08:00' 'hours since 2024-03-05 12:00+8:00' \
  'hours since 2024-03-05T12:00+08:00'; do
  echo "1 $units"
  printf 'netcdf t { dimensions: n = 1; variables: double t(n); t:units = "%s"; data: t = 1; }' "$units" >t.cdl
  ncgen -o t.nc t.cdl
  venv/bin/python read.py "$units"
  echo "  ncdump $(ncdump -t t.nc | sed -n 's/^ t = "\(.*\)" ;/\1/p')"
  echo "  ncks $(ncks --dt_fmt=1 --cal -C -H -v t t.nc | sed -n 's/^ *t = "\(.*\)" ;/\1/p')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
