#!/usr/bin/env bash
# calcurse lets five daily events of which two are excluded end two days late, on the 18th.
#
# Version:  calcurse 4.7.1 (Debian)
#
# Expected: 12, 15 and 16 March: COUNT bounds the recurrence, and what EXDATE excludes is taken
# from it.
#
# Happens:  Each excluded day is made up for at the end, so that COUNT=5 with two of them has its
# last event on the 18th, and the export says UNTIL=20240318. Further days in RDATE are left out
# without a word, an event that is cancelled stays as if it took place, and one whose summary has
# a line break is skipped. Times are written back without the Z they had.
#
# Matters:  Public calendars of councils and collections exclude holidays; people come on days
# when nothing happens.
#
# Output seen, and compared with below:
#> RRULE:FREQ=DAILY;COUNT=5 SUMMARY:x
#>   DTSTART:20240312T083000 RRULE:FREQ=DAILY;UNTIL=20240316T083000 SUMMARY:x
#> RRULE:FREQ=DAILY;COUNT=5 EXDATE:20240313T083000Z SUMMARY:x
#>   DTSTART:20240312T083000 RRULE:FREQ=DAILY;UNTIL=20240317T083000 EXDATE:20240313T083000 SUMMARY:x
#> RRULE:FREQ=DAILY;COUNT=5 EXDATE:20240313T083000Z,20240314T083000Z SUMMARY:x
#>   DTSTART:20240312T083000 RRULE:FREQ=DAILY;UNTIL=20240318T083000 EXDATE:20240313T083000,20240314T083000 SUMMARY:x
#> RDATE:20240320T083000Z SUMMARY:x
#>   DTSTART:20240312T083000 SUMMARY:x
#> STATUS:CANCELLED SUMMARY:x
#>   DTSTART:20240312T083000 SUMMARY:x
#> SUMMARY:x\ny
#>   no event
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
{
show() {
  rm -rf data && mkdir data
  { printf '%s\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:1 DTSTAMP:20240305T000000Z DTSTART:20240312T083000Z "$@"
    printf '%s\n' END:VEVENT END:VCALENDAR; } >a.ics
  echo "$*"
  calcurse -D data -q -i a.ics >/dev/null 2>&1 || true
  (calcurse -D data -x 2>/dev/null || true) | tr -d '\r' | (grep -E '^(DT|RR|EX|RD|ST|SU)' || echo "no event") | paste -s -d ' ' | sed 's/^/  /'
}
show "RRULE:FREQ=DAILY;COUNT=5" SUMMARY:x
show "RRULE:FREQ=DAILY;COUNT=5" EXDATE:20240313T083000Z SUMMARY:x
show "RRULE:FREQ=DAILY;COUNT=5" EXDATE:20240313T083000Z,20240314T083000Z SUMMARY:x
show RDATE:20240320T083000Z SUMMARY:x
show STATUS:CANCELLED SUMMARY:x
show 'SUMMARY:x\ny'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
