#!/usr/bin/env bash
# Miller writes a second heading line into the CSV when a JSON object lists its keys in another
# order.
#
# Version:  Miller 6.6.0 (Debian)
#
# Expected: a CSV file with one heading line and each value under its key, or an error.
#
# Happens:  an empty line and a new heading line "b,a" stand in the middle of the output, also
# when the set of keys is the same; exit status 0. Miller's own CSV reader then refuses the file;
# others read the heading as data.
#
# Matters:  the file opens in every spreadsheet, with 80 in the column of PM2.5 from the second
# block on.
#
# Output seen, and compared with below:
#> pm25,pm10
#> 35,80
#>
#> pm10,pm25
#> 90,40
#> read back: error
#> 3 rows
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show miller >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends miller >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' miller)
echo "miller $version"
case $version in
  6.6.0*) ;;
  *) echo "another version than 6.6.0: what follows may differ" >&2 ;;
esac
{
  echo '[{"pm25": 35, "pm10": 80}, {"pm10": 90, "pm25": 40}]' | mlr --ijson --ocsv cat | tee a.csv
  mlr --icsv --ojson cat a.csv >back 2>&1 || echo 'read back: error'
  python3 -c 'import csv; print(sum(1 for row in csv.DictReader(open("a.csv"))), "rows")'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
