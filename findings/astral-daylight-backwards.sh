#!/usr/bin/env bash
# astral says that daylight of 5 March in Shanghai begins at 22:15 and ends at 9:55 of the same day.
#
# Version:  astral 3.2
#
# Expected: beginning and end of one day, the end after the beginning.
#
# Happens:  without tzinfo each time is the one that falls on the date in UTC, sunrise and sunset for
# themselves: daylight() is from the sunrise of the 6th back to the sunset of the 5th, in Los Angeles
# from that of the 5th to that of the 4th. Its length is negative and noon lies outside of it;
# rahukaalam(), an eighth of the day, takes care of that. With tzinfo all is right.
#
# Matters:  tables of day lengths for China, Japan, Australia and the west of America have -12 hours.
#
# Output seen, and compared with below:
#> Europe/London as it is 05 06:36 to 05 17:48 +11.20 hours, noon 05 12:11, rahukaalam +1.40
#> Europe/London with tzinfo 05 06:36 to 05 17:48 +11.20 hours, noon 05 12:11, rahukaalam +1.40
#> Asia/Shanghai as it is 05 22:15 to 05 09:55 -12.34 hours, noon 05 04:05, rahukaalam +1.46
#> Asia/Shanghai with tzinfo 05 06:16 to 05 17:55 +11.65 hours, noon 05 12:05, rahukaalam +1.46
#> Asia/Tokyo as it is 05 21:04 to 05 08:39 -12.42 hours, noon 05 02:52, rahukaalam +1.45
#> Asia/Tokyo with tzinfo 05 06:06 to 05 17:39 +11.56 hours, noon 05 11:52, rahukaalam +1.45
#> Australia/Sydney as it is 05 19:47 to 05 08:26 -11.36 hours, noon 05 02:06, rahukaalam +1.58
#> Australia/Sydney with tzinfo 05 06:46 to 05 19:26 +12.66 hours, noon 05 13:06, rahukaalam +1.58
#> America/Los_Angeles as it is 05 14:15 to 05 01:51 -12.40 hours, noon 05 20:04, rahukaalam +1.45
#> America/Los_Angeles with tzinfo 05 06:15 to 05 17:52 +11.62 hours, noon 05 12:04, rahukaalam +1.45
#> noon sunset dusk dawn sunrise
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'astral==3.2' 'tzdata==2026.6'
venv/bin/python - >output <<'PYTHON'
import datetime
import zoneinfo

from astral import Observer
from astral.sun import daylight, noon, rahukaalam, sun

day = datetime.date(2024, 3, 5)
for name, observer in (("Europe/London", Observer(51.5, -0.1)), ("Asia/Shanghai", Observer(31.2, 121.5)), ("Asia/Tokyo", Observer(35.7, 139.7)),
                       ("Australia/Sydney", Observer(-33.9, 151.2)), ("America/Los_Angeles", Observer(34.1, -118.2))):
    for options in ({}, {"tzinfo": zoneinfo.ZoneInfo(name)}):
        begin, end = daylight(observer, day, **options)
        first, last = rahukaalam(observer, day, **options)
        print(name, "as it is" if not options else "with tzinfo", "%s to %s" % (begin.strftime("%d %H:%M"), end.strftime("%d %H:%M")),
              "%+.2f hours," % ((end - begin).total_seconds() / 3600), "noon", noon(observer, day, **options).strftime("%d %H:%M") + ",",
              "rahukaalam %+.2f" % ((last - first).total_seconds() / 3600))
times = sun(Observer(31.2, 121.5), day)
print(*sorted(times, key=times.get))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
