#!/usr/bin/env bash
# GPSBabel adds a second for the +08:00 of a time, and makes 2024/05/03 of 05/03/2024.
#
# Version:  GPSBabel 1.8.0 (Debian)
#
# Expected: 08:30:00+08:00 is 00:30 UTC, or an error; 05/03/2024 an error or a date by the locale.
#
# Happens:  what follows the seconds is taken for a fraction of one, so that +08 rounds up to a second
# and -03 to none. 24:00:00 is the next day. A time without seconds (08:30) or the date 25/03/2024
# ends the whole run, without an output; +08:00 and 05/03/2024 give no message.
#
# Matters:  positions with the times of loggers and portals; hours that are wrong by eight look right.
#
# Output seen, and compared with below:
#> 2024-03-05,08:30:00 -> "WPT001",2024/03/05,08:30:00, status 0
#> 2024-03-05,08:30:00Z -> "WPT001",2024/03/05,08:30:00, status 0
#> 2024-03-05,08:30:00+08:00 -> "WPT001",2024/03/05,08:30:01, status 0
#> 2024-03-05,08:30:00-03:00 -> "WPT001",2024/03/05,08:30:00, status 0
#> 2024-03-05,24:00:00 -> "WPT001",2024/03/06,00:00:00, status 0
#> 05/03/2024,08:30:00 -> "WPT001",2024/05/03,08:30:00, status 0
#> 25/03/2024,08:30:00 -> no output, status 1 unicsv : Could not parse date string ( 25/03/2024 ).
#> 2024-03-05,08:30 -> no output, status 1 unicsv: Could not parse time string (08:30).
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show gpsbabel >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gpsbabel >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gpsbabel)
echo "gpsbabel $version"
case $version in
  1.8.0*) ;;
  *) echo "another version than 1.8.0: what follows may differ" >&2 ;;
esac
{
for at in '2024-03-05,08:30:00' '2024-03-05,08:30:00Z' '2024-03-05,08:30:00+08:00' '2024-03-05,08:30:00-03:00' '2024-03-05,24:00:00' '05/03/2024,08:30:00' '25/03/2024,08:30:00' '2024-03-05,08:30'; do
  printf 'lat,lon,date,time\n39.9,116.4,%s\n' "$at" >t.csv
  status=0
  gpsbabel -i unicsv -f t.csv -o unicsv -F out.csv 2>messages || status=$?
  if [ -s out.csv ]; then line=$(tail -n 1 out.csv | tr -d '\r' | cut -d , -f 4-); else line='no output'; fi
  echo "$at -> $line, status $status $(head -n 1 messages)" | sed 's/ *$//'
  rm -f out.csv
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
