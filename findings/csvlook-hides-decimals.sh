#!/usr/bin/env bash
# csvlook and csvstat show three decimals: two places of a map look alike.
#
# Version:  csvkit 2.2.0, agate 1.14.2
#
# Expected: a viewer prints the field as it stands in the file.
#
# Happens:  numbers are cut to three decimals (with an ellipsis, in csvlook), and shorter numbers
# are padded with zeros that the file does not have: 7.1 prints as 7.100…, as if it went on.
# csvstat's --min and --max are rounded to three decimals without any mark.
#
# Matters:  longitude and latitude in degrees need five or six decimals; three are a hundred
# metres. Rows that differ look equal, and an ellipsis after 7.100 says something false.
#
# Output seen, and compared with below:
#> |      纬度 | n |
#> | ------- | - |
#> | 39.084… | 1 |
#> | 39.084… | 2 |
#> |  7.100… | 3 |
#> 39.084
#> |        纬度 | n |
#> | --------- | - |
#> | 39.084158 | 1 |
#> | 39.084259 | 2 |
#> |  7.100000 | 3 |
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'csvkit==2.2.0' 'agate==1.14.2'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 纬度,n 39.084158,1 39.084259,2 7.1,3 >a.csv
  csvlook a.csv
  csvstat -c 纬度 --max a.csv
  csvlook --max-precision 9 a.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
