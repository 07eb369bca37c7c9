#!/usr/bin/env bash
# larzical writes 08:30 in Shanghai as 08:30 UTC, the afternoon there.
#
# Version:  larzical 0.1.0
#
# Expected: 00:30 UTC, for a datetime with the offset +08:00 as for DTSTART;TZID=Asia/Shanghai, by
# RFC 5545, 3.3.5, to which the library says it is "anchored"; it promises UTC date-times, to read
# the files that Google, Apple and Outlook send, and to reconstruct events from what it wrote.
#
# Happens:  the offset of a datetime and the TZID of a file are dropped and a Z is put behind the
# same figures. Read and written again an event loses its DURATION and its EXDATE, so that a
# cancelled occurrence is back, and of its CATEGORIES all but the last line, then these too; a
# parameter in quotes with a colon moves into the text. DTSTAMP is the start of the event.
#
# Matters:  every meeting of a file from Shanghai is eight hours late.
#
# Output seen, and compared with below:
#> DTSTAMP:20240305T083000Z DTSTART:20240305T083000Z DTEND:20240305T093000Z
#> 2024-03-05 08:30:00 None {'DURATION': 'PT8H', 'EXDATE': '20240312T083000', 'CATEGORIES': 'Sewage'}
#> BEGIN:VCALENDAR
#> VERSION:2.0
#> PRODID:-//example//EN
#> CALSCALE:GREGORIAN
#> BEGIN:VEVENT
#> UID:2
#> DTSTAMP:20240305T083000Z
#> DTSTART:20240305T083000Z
#> SUMMARY:Office hours
#> DESCRIPTION:part3@example.org":Room 5
#> RRULE:FREQ=WEEKLY;COUNT=3
#> END:VEVENT
#> END:VCALENDAR
#>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larzical==0.1.0'
venv/bin/python - >output <<'PYTHON'
import datetime

from larzical import Calendar, Event

start = datetime.datetime(2024, 3, 5, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
calendar = Calendar()
calendar.add(Event("Meeting", start=start, end=start + datetime.timedelta(hours=1), uid="1"))
print(*(line for line in calendar.to_ical().split("\r\n") if line.startswith("DT")))

text = r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:2
DTSTAMP:20240301T000000Z
DTSTART;TZID=Asia/Shanghai:20240305T083000
DURATION:PT8H
RRULE:FREQ=WEEKLY;COUNT=3
EXDATE;TZID=Asia/Shanghai:20240312T083000
SUMMARY:Office hours
DESCRIPTION;ALTREP="cid:part3@example.org":Room 5
CATEGORIES:Water
CATEGORIES:Sewage
END:VEVENT
END:VCALENDAR
"""
calendar = Calendar.parse(text.replace("\n", "\r\n"))
event = calendar.events[0]
print(event.start, event.end, event.extra)
print(calendar.to_ical().replace("\r", ""))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
