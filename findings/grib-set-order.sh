#!/usr/bin/env bash
# grib_set level=850,typeOfLevel=isobaricInhPa makes a field at 0 hPa; 30 February and month 13 are
# dates.
#
# Version:  ecCodes 2.28.0 (Debian)
#
# Expected: a field at 850 hPa, whatever the order; an error for dates that are none.
#
# Happens:  the keys are set one after the other, and the kind of level clears the level before it.
# 2.5 m is read as level 3, 0 to 7 cm as 0, and of a wind at 10 m moved to 100 m the name changes to
# 100u. 20240230, 20241301, 2400 and hour 25 are written, and the time of validity counts on from
# them. A step of 90 minutes is shown as 90, one of two days as 48. A field whose values are all
# missing has the average 9999.
#
# Matters:  fields of a repaired file are at another level, and selecting by level 850 finds none.
#
# Output seen, and compared with below:
#> keys: typeOfLevel, level, shortName
#> level=850,typeOfLevel=isobaricInhPa -> isobaricInhPa 0 t
#> typeOfLevel=isobaricInhPa,level=850 -> isobaricInhPa 850 t
#> typeOfLevel=heightAboveGround,level=2.5 -> heightAboveGround 3 t
#> typeOfLevel=depthBelowLandLayer,topLevel=0,bottomLevel=0.07 -> depthBelowLandLayer 0 t
#> shortName=10u -> heightAboveGround 10 10u
#> shortName=10u,level=100 -> heightAboveGround 100 100u
#> keys: dataDate, dataTime, validityDate, validityTime, step
#> dataDate=20240305 -> 20240305 1200 20240305 1200 0
#> dataDate=20240230 -> 20240230 1200 20240301 1200 0
#> dataDate=20241301 -> 20241301 1200 20250101 1200 0
#> dataTime=2400 -> 20070323 2400 20070324 0 0
#> hour=25 -> 20070323 2500 20070324 100 0
#> stepUnits=m,step=90 -> 20070323 1200 20070323 1330 90
#> stepUnits=D,step=2 -> 20070323 1200 20070325 1200 48
#> keys: numberOfValues, numberOfMissing, average, max
#> bitmapPresent=1,missingValue=9999 -> 496 496 9999 9999
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libeccodes-tools libeccodes-data >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libeccodes-tools libeccodes-data >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libeccodes-tools)
echo "libeccodes-tools $version"
case $version in
  2.28*) ;;
  *) echo "another version than 2.28: what follows may differ" >&2 ;;
esac
sample=$(codes_info -s)/GRIB2.tmpl
show() {
  grib_set -s "$1" "$sample" out.grib
  echo "$1 -> $(grib_get -p "$2" out.grib)"
}
{
echo "keys: typeOfLevel, level, shortName"
for keys in level=850,typeOfLevel=isobaricInhPa typeOfLevel=isobaricInhPa,level=850 typeOfLevel=heightAboveGround,level=2.5 \
  typeOfLevel=depthBelowLandLayer,topLevel=0,bottomLevel=0.07 shortName=10u shortName=10u,level=100; do
  show $keys typeOfLevel,level,shortName
done
echo "keys: dataDate, dataTime, validityDate, validityTime, step"
for keys in dataDate=20240305 dataDate=20240230 dataDate=20241301 dataTime=2400 hour=25 stepUnits=m,step=90 stepUnits=D,step=2; do
  show $keys dataDate,dataTime,validityDate,validityTime,step
done
echo "keys: numberOfValues, numberOfMissing, average, max"
show bitmapPresent=1,missingValue=9999 numberOfValues,numberOfMissing,average,max
} >output 2>&1
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
