#!/usr/bin/env bash
# ical shows moved events twice when their times are in UTC, and drops the first of a list of
# dates.
#
# Version:  ical 14.3.1, recurring-ical-events 3.8.2
#
# Expected: what RFC 5545 says and recurring-ical-events gives: an event with a RECURRENCE-ID
# stands for that occurrence; DTSTART is the first occurrence, RDATE adds others;
# RANGE=THISANDFUTURE changes all that follow.
#
# Happens:  in timelines of ical the occurrence moved from 08:00Z to 12:00Z is there at both times;
# with times in a zone, or whole days, only at the new one. With RDATE and no RRULE the first date
# is missing. THISANDFUTURE changes one occurrence. RSCALE=CHINESE (RFC 7529) is ignored: the New
# Year of the lunar calendar is 10 February each year.
#
# Matters:  collections of waste, markets and closures are published as such calendars, and most
# programs write UTC. A postponed meeting is shown on both days.
#
# Output seen, and compared with below:
#> moved, UTC | ical 03-01 08:00, 03-02 08:00, 03-02 12:00, 03-03 08:00
#>   recurring-ical-events 03-01 08:00, 03-02 12:00, 03-03 08:00
#> moved, zone | ical 03-01 08:00, 03-02 12:00, 03-03 08:00
#>   recurring-ical-events 03-01 08:00, 03-02 12:00, 03-03 08:00
#> moved, days | ical 03-01, 03-03, 03-05
#>   recurring-ical-events 03-01, 03-03, 03-05
#> and all later | ical 03-01 08:00, 03-02 12:00, 03-03 08:00
#>   recurring-ical-events 03-01 08:00, 03-02 12:00, 03-03 12:00
#> more dates | ical 03-05, 03-09
#>   recurring-ical-events 03-01, 03-05, 03-09
#> lunar | ical 02-10, 02-10
#>   recurring-ical-events BadRuleStringFormat
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ical==14.3.1' 'recurring-ical-events==3.8.2' 'icalendar==7.3.2'
venv/bin/python - >output <<'PYTHON'
import datetime

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n"
event = "BEGIN:VEVENT\nDTSTAMP:20240101T000000Z\nUID:a\n%s\nEND:VEVENT\n"
daily = "RRULE:FREQ=DAILY;COUNT=3"
zone = ";TZID=Asia/Shanghai:"
cases = {
    "moved, UTC": ("DTSTART:20240301T080000Z\n" + daily, "RECURRENCE-ID:20240302T080000Z\nDTSTART:20240302T120000Z"),
    "moved, zone": ("DTSTART" + zone + "20240301T080000\n" + daily, "RECURRENCE-ID" + zone + "20240302T080000\nDTSTART" + zone + "20240302T120000"),
    "moved, days": ("DTSTART;VALUE=DATE:20240301\n" + daily, "RECURRENCE-ID;VALUE=DATE:20240302\nDTSTART;VALUE=DATE:20240305"),
    "and all later": ("DTSTART" + zone + "20240301T080000\n" + daily, "RECURRENCE-ID;RANGE=THISANDFUTURE" + zone + "20240302T080000\nDTSTART" + zone + "20240302T120000"),
    "more dates": ("DTSTART;VALUE=DATE:20240301\nRDATE;VALUE=DATE:20240305,20240309",),
    "lunar": ("DTSTART;VALUE=DATE:20240210\nRRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=2",),
}
for name, parts in cases.items():
    text = (head + "".join(event % part for part in parts) + "END:VCALENDAR\n").replace("\n", "\r\n")
    begin, end = datetime.date(2024, 1, 1), datetime.date(2026, 1, 1)
    found = IcsCalendarStream.calendar_from_ics(text).timeline.overlapping(begin, end)
    print(name, "| ical", ", ".join(sorted(str(item.dtstart)[5:16] for item in found)))
    try:
        found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(begin, end)
        print("  recurring-ical-events", ", ".join(sorted(str(item["DTSTART"].dt)[5:16] for item in found)))
    except ValueError as error:
        print("  recurring-ical-events", type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
