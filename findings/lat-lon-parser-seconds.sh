#!/usr/bin/env bash
# lat-lon-parser makes -39.9075 of 39d54m27s: the s of the seconds is south. 1e2 is east.
#
# Version:  lat-lon-parser 1.3.1
#
# Expected: 39.9075, or an error; d, m and s are the letters of PROJ, of many gazetteers and of the
# package's own "deg min sec" in short. 1e2 is 100 or refused.
#
# Happens:  an s behind the seconds turns the sign; an e within a number is east, and what follows it
# counts as minutes. A fourth number is a part of a second. to_str_deg_min_sec writes 39° 59' 60.00"
# of 39.99999999.
#
# Matters:  places north of the equator land south of it, and nothing is said.
#
# Output seen, and compared with below:
#> 39°54'27" -> 39.907500
#> 39d54m27s -> -39.907500
#> 39d 54m 27s -> -39.907500
#> 39 54 27s -> -39.907500
#> 39d54'27" -> 39.907500
#> 39d54m27sN -> 39.907500
#> 39d54m27s N -> 39.907500
#> 39 54 27 N -> 39.907500
#> 27s -> -27.000000
#> 1e2 -> 1.033333
#> 1.2e1 -> ValueError
#> 1 2 3 4 -> 1.034167
#> 116,39 -> 116.390000
#> 39.99999999 -> 39° 59' 60.00"
#> -0.5 -> -0° 30' 0.00"
#> 12.5833333 -> 12° 34' 60.00"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'lat-lon-parser==1.3.1'
venv/bin/python - >output <<'PYTHON'
import lat_lon_parser

for text in ("39°54'27\"", "39d54m27s", "39d 54m 27s", "39 54 27s", "39d54'27\"", "39d54m27sN", "39d54m27s N", "39 54 27 N", "27s", "1e2", "1.2e1", "1 2 3 4", "116,39"):
    try:
        found = "%.6f" % lat_lon_parser.parse(text)
    except ValueError as error:
        found = type(error).__name__
    print(text, "->", found)
for number in (39.99999999, -0.5, 12.5833333):
    print(number, "->", lat_lon_parser.to_str_deg_min_sec(number))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
