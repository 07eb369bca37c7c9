#!/usr/bin/env bash
# feedparser dates 2024/03/05 into the month in which the program runs.
#
# Version:  feedparser 6.0.14
#
# Expected: a date that it knows, or None: pubDate should be RFC 822, and feeds of Chinese sites
# write 2024年3月5日 or 2024/03/05 often enough.
#
# Happens:  the year is recognised as ISO 8601 and what follows is not, so the month is filled in
# from the clock and the day is 1: in June 2024-06-01, in November 2024-11-01. ISO weeks
# (2024-W10-2) go the same way, and Unix seconds 1709625600 are read as year 2017.
#
# Matters:  entries get a plausible date that changes when the same feed is read next month;
# sorting and "new since" are wrong without an error.
#
# Output seen, and compared with below:
#> 2024年3月5日 read in June 2024-06-01 read in November 2024-11-01
#> 2024/03/05 08:00:00 read in June 2024-06-01 read in November 2024-11-01
#> 2024-W10-2 read in June 2024-06-01 read in November 2024-11-01
#> 1709625600 read in June 2017-04-06 read in November 2017-04-06
#> 2024-3-5 read in June 2024-03-05 read in November 2024-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'feedparser==6.0.14'
venv/bin/python - >output <<'PYTHON'
import time

import feedparser

FEED = "<rss version='2.0'><channel><item><pubDate>{}</pubDate></item></channel></rss>"
real = time.gmtime

def parse(text, month):
    """The date that feedparser sees in a month of 2026."""
    now = time.struct_time((2026, month, 20, 8, 0, 0, 0, 200, 0))
    time.gmtime = lambda seconds=None: now if seconds is None else real(seconds)
    date = feedparser.parse(FEED.format(text).encode()).entries[0].get("published_parsed")
    time.gmtime = real
    return date and time.strftime("%Y-%m-%d", date)

for text in ("2024年3月5日", "2024/03/05 08:00:00", "2024-W10-2", "1709625600", "2024-3-5"):
    print(text, "read in June", parse(text, 6), "read in November", parse(text, 11))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
