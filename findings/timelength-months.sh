#!/usr/bin/env bash
# timelength takes the ISO duration PT1H30M for 30 months, -5m for five minutes and 1h30 for an
# hour.
#
# Version:  timelength 3.0.4
#
# Expected: 5400 seconds for PT1H30M and 1h30, or no success; the result has a flag for that and a
# list of what was not understood.
#
# Happens:  letters are units by their case, M a month of 30.5 days. What is not a number with a
# unit is passed over and the flag stays true: the minus, the minutes behind an hour, the 1e of 1e3,
# the lower end of a range. 1.234,5 s is 1.2345 seconds, a time of day with PM twelve minutes and a
# half.
#
# Matters:  durations of open data are in ISO 8601; videos and trips of an hour and a half last two
# years and a half.
#
# Output seen, and compared with below:
#> 1h 30m -> True 5400.0
#> 1h30 -> True 3600.0
#> PT1H30M -> True 79059600.0
#> P1DT12H -> True 43200.0
#> -5m -> True 300.0
#> 3M -> True 7905600.0
#> 3m -> True 180.0
#> 1:30 -> True 90.0
#> 12:30 PM -> True 750.0
#> 1,234 seconds -> True 1234.0
#> 1.234,5 s -> True 1.2345
#> 1e3 s -> True 3.0
#> 5 to 6 hours -> True 21600.0
#> 1/2 hour -> True 1800.0
#> 1,5h -> False 0.0
#> 2024-03-05 -> False 0.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'timelength==3.0.4'
venv/bin/python - >output <<'PYTHON'
from timelength import TimeLength

for text in ("1h 30m", "1h30", "PT1H30M", "P1DT12H", "-5m", "3M", "3m", "1:30", "12:30 PM", "1,234 seconds", "1.234,5 s", "1e3 s", "5 to 6 hours", "1/2 hour", "1,5h", "2024-03-05"):
    result = TimeLength(text).result
    print(text, "->", result.success, result.seconds)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
