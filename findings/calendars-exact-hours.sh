#!/usr/bin/env bash
# a night shift of PT8H lasts seven hours in three calendar libraries when the clocks change.
#
# Version:  icalendar 7.3.2 with recurring-ical-events 3.8.2, ical 14.3.1, ics 0.7.3
#
# Expected: RFC 5545, 3.3.6: hours, minutes and seconds are exact, days and weeks are by the
# calendar; its own example is the change of the clocks. 22:00 and eight hours in Berlin end at
# 07:00 on 31 March 2024, and at 05:00 on 27 October.
#
# Happens:  the duration is added to the time on the clock: the end is 06:00 on both days, 7 and 9
# hours later. PT24H and P1D are the same. Only where the times are in UTC is the end right.
#
# Matters:  closures of roads and lines, shifts and tides are published with durations; the hour
# that is wrong is the one in the night in which the plan is different anyway.
#
# Output seen, and compared with below:
#> DTSTART;TZID=Europe/Berlin:20240330T220000 PT8H
#>    recurring-ical-events ends 06:00 after 7.0 hours
#>    ical ends 06:00 after 7.0 hours
#>    ics ends 06:00 after 7.0 hours
#> DTSTART;TZID=Europe/Berlin:20241026T220000 PT8H
#>    recurring-ical-events ends 06:00 after 9.0 hours
#>    ical ends 06:00 after 9.0 hours
#>    ics ends 06:00 after 9.0 hours
#> DTSTART:20240330T210000Z PT8H
#>    recurring-ical-events ends 05:00 after 8.0 hours
#>    ical ends 05:00 after 8.0 hours
#>    ics ends 05:00 after 8.0 hours
#> DTSTART;TZID=Europe/Berlin:20240330T120000 PT24H
#>    recurring-ical-events ends 12:00 after 23.0 hours
#>    ical ends 12:00 after 23.0 hours
#>    ics ends 12:00 after 23.0 hours
#> DTSTART;TZID=Europe/Berlin:20240330T120000 P1D
#>    recurring-ical-events ends 12:00 after 23.0 hours
#>    ical ends 12:00 after 23.0 hours
#>    ics ends 12:00 after 23.0 hours
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'icalendar==7.3.2' 'recurring-ical-events==3.8.2' 'ical==14.3.1' 'ics==0.7.3'
venv/bin/python - >output <<'PYTHON'
import datetime

import icalendar
import ics
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

for begin, duration in ((";TZID=Europe/Berlin:20240330T220000", "PT8H"), (";TZID=Europe/Berlin:20241026T220000", "PT8H"), (":20240330T210000Z", "PT8H"),
                        (";TZID=Europe/Berlin:20240330T120000", "PT24H"), (";TZID=Europe/Berlin:20240330T120000", "P1D")):
    text = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:a", "DTSTAMP:20240101T000000Z",
                        "DTSTART" + begin, "DURATION:" + duration, "END:VEVENT", "END:VCALENDAR", ""))
    print("DTSTART" + begin, duration)
    span = (datetime.date(2024, 1, 1), datetime.date(2025, 1, 1))
    event = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(*span)[0]
    found = {"recurring-ical-events": (event["DTSTART"].dt, event["DTEND"].dt)}
    event = next(iter(IcsCalendarStream.calendar_from_ics(text).timeline))
    found["ical"] = (event.dtstart, event.end)
    event = next(iter(ics.Calendar(text).events))
    found["ics"] = (event.begin.datetime, event.end.datetime)
    for name, (first, last) in found.items():
        utc = [item.astimezone(datetime.timezone.utc) for item in (first, last)]
        print("  ", name, "ends", last.strftime("%H:%M"), "after", (utc[1] - utc[0]).total_seconds() / 3600, "hours")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
