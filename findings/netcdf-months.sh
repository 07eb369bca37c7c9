#!/usr/bin/env bash
# ncdump makes the same day of 1 and 1.5 months, and another one than ncks does.
#
# Version:  netcdf-bin 4.9.0 (Debian), NCO 5.1.4 (Debian)
#
# Expected: months of 30.44 days, which is what UDUNITS has and the CF conventions warn of, or
# months of the calendar with 31 January and a month as 29 February; `days since 20240305` as that
# day or an error.
#
# Happens:  ncdump -t counts calendar months, forgets the day and cuts fractions: 31 January and one
# or one and a half months are 1 February, 29 February 2024 and a year is 1 February 2025. ncks
# --cal counts 30.44 days: 1 March. The compact date is the year -3278070 in ncdump, and right in
# ncks. ncdump leaves out minutes that are zero, so that 09:00 is "09".
#
# Matters:  monthly series are shown one month apart by the two usual command line tools for these
# files.
#
# Output seen, and compared with below:
#> 1 months since 2024-01-31: ncdump 2024-02-01, ncks 2024-03-01 10:29:3.8312250
#> 1.5 months since 2024-01-31: ncdump 2024-02-01, ncks 2024-03-16 15:43:35.7468375
#> 1.5 months since 2024-01-01: ncdump 2024-02-01, ncks 2024-02-15 15:43:35.7468375
#> 12 months since 2024-01-31: ncdump 2025-01-01, ncks 2025-01-30 05:48:45.9747000
#> 1 years since 2024-02-29: ncdump 2025-02-01, ncks 2025-02-28 05:48:45.9747000
#> 1 days since 20240305: ncdump -3278070-03-19, ncks 2024-03-06
#> 9 hours since 2024-03-05: ncdump 2024-03-05 09, ncks 2024-03-05 09:00:00
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
{
for time in '1 months since 2024-01-31' '1.5 months since 2024-01-31' '1.5 months since 2024-01-01' '12 months since 2024-01-31' \
  '1 years since 2024-02-29' '1 days since 20240305' '9 hours since 2024-03-05'; do
  printf 'netcdf t { dimensions: n = 1; variables: double t(n); t:units = "%s"; data: t = %s; }' "${time#* }" "${time%% *}" >t.cdl
  ncgen -o t.nc t.cdl
  echo "$time: ncdump $(ncdump -t t.nc | sed -n 's/^ t = "\(.*\)" ;/\1/p'), ncks $(ncks --dt_fmt=1 --cal -C -H -v t t.nc |
    sed -n 's/^ *t = "\(.*\)" ;/\1/p')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
