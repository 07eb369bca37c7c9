#!/usr/bin/env bash
# calcurse adds a day to COUNT for each EXDATE and drops BYSETPOS, RDATE and cancellations.
#
# Version:  calcurse 4.7.1 (Debian)
#
# Expected: the events of the calendar on their days, or a line that says which were skipped.
#
# Happens:  "0 skipped" is reported. COUNT=3 without 6 January gives 5, 7 and 8 January: RFC 5545
# counts the rule before the exceptions. BYSETPOS=-1 is dropped, so that the last working day of
# three months becomes the first of March and the two next working days; of RDATE nothing is left,
# an occurrence moved by RECURRENCE-ID stands on both days, a cancelled event stays. A rule in New
# York keeps the first hour of UTC after the clocks change there. An event of two whole days each
# year has one.
#
# Matters:  calendars of waste collection and of sittings consist of just these. The wrong days look
# like the others.
#
# Output seen, and compared with below:
#> 7 apps / 1 event / 0 todos / 0 skipped
#> 2024-01-05:
#> 08:30 three days less one
#>
#> 2024-01-07:
#> 08:30 three days less one
#>
#> 2024-01-08:
#> 08:30 three days less one
#>
#> 2024-02-01:
#> 08:30 two dates
#>
#> 2024-03-01:
#> 08:30 last working day
#>
#> 2024-03-04:
#> 08:30 last working day
#>
#> 2024-03-05:
#> 08:30 last working day
#>
#> 2024-03-09:
#> 13:30 New York
#>
#> 2024-03-10:
#> 13:30 New York
#>
#> 2024-04-01:
#> 08:30 weekly
#>
#> 2024-04-08:
#> 08:30 weekly
#>
#> 2024-04-09:
#> 10:30 weekly moved
#>
#> 2024-04-15:
#> 08:30 weekly
#>
#> 2024-05-01:
#> 08:30 cancelled
#>
#> 2024-06-01:
#> two whole days
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status calcurse >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends calcurse >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' calcurse)
echo "calcurse $version"
case $version in
  4.7.1*) ;;
  *) echo "another version than 4.7.1: what follows may differ" >&2 ;;
esac
event() {
  printf 'BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\n' "$1" "$2"
  printf '%s\r\n' "${@:3}" END:VEVENT
}
hour() {
  printf 'DTSTART%s:%sT083000\n' "$2" "$1"
  printf 'DTEND%s:%sT093000\n' "$2" "$1"
}
{
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//data.example//EN
  mapfile -t at < <(hour 20240105 '')
  event 1 'three days less one' "${at[@]}" 'RRULE:FREQ=DAILY;COUNT=3' EXDATE:20240106T083000
  mapfile -t at < <(hour 20240301 '')
  event 2 'last working day' "${at[@]}" 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'
  mapfile -t at < <(hour 20240201 '')
  event 3 'two dates' "${at[@]}" RDATE:20240210T083000
  mapfile -t at < <(hour 20240401 '')
  event 4 weekly "${at[@]}" 'RRULE:FREQ=WEEKLY;COUNT=3'
  event 4 'weekly moved' RECURRENCE-ID:20240408T083000 DTSTART:20240409T103000 DTEND:20240409T113000
  mapfile -t at < <(hour 20240501 '')
  event 5 cancelled "${at[@]}" STATUS:CANCELLED
  mapfile -t at < <(hour 20240309 ';TZID=America/New_York')
  event 6 'New York' "${at[@]}" 'RRULE:FREQ=DAILY;COUNT=2'
  event 7 'two whole days' 'DTSTART;VALUE=DATE:20240601' 'DTEND;VALUE=DATE:20240603' 'RRULE:FREQ=YEARLY;COUNT=2'
  printf 'END:VCALENDAR\r\n'
} >a.ics
mkdir data
{
  calcurse -D data -i a.ics </dev/null | tail -n 1
  calcurse -D data -Q --from 01/01/2024 --to 12/31/2024 --output-datefmt %F --format-apt '%S %m\n' --format-recur-apt '%S %m\n' \
    --format-event '%m\n' --format-recur-event '%m\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
