#!/usr/bin/env bash
# CDO moves 31 January by a month to 31 February; means of packed data are rounded to the packing.
#
# Version:  CDO 2.1.1 (Debian)
#
# Expected: 29 February, as `settaxis` with steps of a month has it, or an error. A mean of 1.0, 1.1,
# 1.1, 1.2 and 0.5 is 0.98.
#
# Happens:  shifttime changes the month only: dates are 2024-02-30 and 2024-02-31 in the same run,
# where selmon,2 takes them for February, and 1 and 2 March in the file that is written, where two
# steps have one time and time runs backwards. Of data stored as short integers with a scale of 0.1
# the results are stored so too: the mean is 1.0, a third of 1.0 0.3.
#
# Matters:  shifting an accumulation by a month gives other months in one call than in two, and rates
# of packed reanalyses lose their digits without a warning.
#
# Output seen, and compared with below:
#> shifttime,1month: 2024-02-29 2024-02-30 2024-02-31 2024-03-01 2024-03-02
#> shifttime,-2months: 2023-11-29 2023-11-30 2023-11-31 2023-12-01 2023-12-02
#> shifttime,1year: 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02
#> shifttime,31days: 2024-02-29 2024-03-01 2024-03-02 2024-03-03 2024-03-04
#> settaxis,2024-01-31,00:00,1month: 2024-01-31 2024-02-29 2024-03-31 2024-04-30 2024-05-31
#> in the file: 2024-02-29 2024-03-01 2024-03-02 2024-03-01 2024-03-02
#> selmon,2 in one call: 1 1.1 1.1
#> selmon,2 of the file: 1
#> plain: mean 0.98 thirds 0.333333 0.366667 0.366667 0.4 0.166667
#> packed: mean 1 thirds 0.3 0.4 0.4 0.4 0.2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status cdo netcdf-bin >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends cdo netcdf-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' cdo)
echo "cdo $version"
case $version in
  2.1.1*) ;;
  *) echo "another version than 2.1.1: what follows may differ" >&2 ;;
esac
cat >t.cdl <<'CDL'
netcdf t {
dimensions: time = UNLIMITED; lat = 1; lon = 1;
variables:
  double time(time); time:units = "days since 2024-01-29 00:00:00"; time:calendar = "standard";
  double lat(lat); lat:units = "degrees_north"; double lon(lon); lon:units = "degrees_east";
  short packed(time, lat, lon); packed:scale_factor = 0.1;
  float plain(time, lat, lon);
data: time = 0, 1, 2, 3, 4; lat = 39.9; lon = 116.4; packed = 10, 11, 11, 12, 5; plain = 1.0, 1.1, 1.1, 1.2, 0.5;
}
CDL
ncgen -o t.nc t.cdl
{
for shift in 1month -2months 1year 31days; do
  echo "shifttime,$shift:" $(cdo -s showdate -shifttime,$shift t.nc)
done
echo "settaxis,2024-01-31,00:00,1month:" $(cdo -s showdate -settaxis,2024-01-31,00:00,1month t.nc)
cdo -s shifttime,1month t.nc shifted.nc
echo "in the file:" $(cdo -s showdate shifted.nc)
echo "selmon,2 in one call:" $(cdo -s output -selmon,2 -shifttime,1month -selname,plain t.nc)
echo "selmon,2 of the file:" $(cdo -s output -selmon,2 -selname,plain shifted.nc)
for name in plain packed; do
  cdo -s timmean -selname,$name t.nc mean.nc
  cdo -s divc,3 -selname,$name t.nc third.nc
  echo "$name: mean" $(cdo -s outputf,%.6g mean.nc) "thirds" $(cdo -s outputf,%.6g third.nc)
done
} >output 2>&1
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
