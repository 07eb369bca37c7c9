#!/usr/bin/env bash
# aniso8601 counts P1M as 30 days and P1Y as 365 also where the beginning is known.
#
# Version:  aniso8601 10.0.1, isodate 0.7.2
#
# Expected: in an interval with a beginning, a month is a calendar month and a year a calendar
# year, as with isodate.
#
# Happens:  durations become timedeltas before they are added: a year from 2024-01-01 ends on
# 2024-12-31, a month from 2024-01-31 on 2024-03-01.
#
# Matters:  DCAT's accrualPeriodicity and dct:temporal give update intervals as durations;
# "monthly" drifts by five days a year, and a yearly period misses a day.
#
# Output seen, and compared with below:
#> 2024-01-01 P1Y aniso8601 2024-12-31 isodate 2025-01-01
#> 2024-01-31 P1M aniso8601 2024-03-01 isodate 2024-02-29
#> 2024-02-01 P1M aniso8601 2024-03-02 isodate 2024-03-01
#> ['2024-01-31', '2024-03-01']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'aniso8601==10.0.1' 'isodate==0.7.2'
venv/bin/python - >output <<'PYTHON'
import datetime

import aniso8601
import isodate

for begin, duration in (("2024-01-01", "P1Y"), ("2024-01-31", "P1M"), ("2024-02-01", "P1M")):
    end = aniso8601.parse_interval(f"{begin}/{duration}")[1]
    calendar = datetime.date.fromisoformat(begin) + isodate.parse_duration(duration)
    print(begin, duration, "aniso8601", end, "isodate", calendar)
print([str(day) for day in aniso8601.parse_repeating_interval("R2/2024-01-31/P1M")])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
