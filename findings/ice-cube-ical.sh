#!/usr/bin/env bash
# ice_cube reads the last Friday of the month as each of them, and 08:00 in Shanghai as 08:00 at home.
#
# Version:  ruby-ice-cube 0.16.4 (Debian)
#
# Expected: the occurrences of the rule. For parts that it does not know from_ical has an error, as
# for BYWEEKNO. A month that lacks the day is left out (RFC 5545, section 3.3.10).
#
# Happens:  BYSETPOS is passed over in silence. The zone of DTSTART is too: times with TZID are in the
# zone of the process. The 31st of each month falls on the 29th of February and the 30th of April.
#
# Matters:  monthly meetings become weekly ones; a calendar from another country is hours off.
#
# Output seen, and compared with below:
#> DTSTART:20240126T080000Z RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=3 -> 2024-01-26 08:00+0000, 2024-02-02 08:00+0000, 2024-02-09 08:00+0000
#> DTSTART:20240102T080000Z RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3 -> 2024-01-02 08:00+0000, 2024-02-06 08:00+0000, 2024-03-05 08:00+0000
#> DTSTART:20240101T080000Z RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 -> ArgumentError: Invalid rule validation type: BYWEEKNO
#> DTSTART;TZID=Asia/Shanghai:20240131T080000 RRULE:FREQ=DAILY;COUNT=2 -> 2024-01-31 08:00-0500, 2024-02-01 08:00-0500
#> DTSTART;TZID=Asia/Shanghai:20240131T080000 RRULE:FREQ=DAILY;UNTIL=20240202T000000Z -> 2024-01-31 08:00-0500, 2024-02-01 08:00-0500
#> DTSTART:20240131T080000Z RDATE:20240215T080000Z -> 2024-01-31 08:00+0000, 2024-02-15 08:00+0000
#> DTSTART:20240131T080000Z RRULE:FREQ=MONTHLY;COUNT=3 -> 2024-01-31 08:00+0000, 2024-02-29 08:00+0000, 2024-03-31 08:00+0000
#> DTSTART;VALUE=DATE:20240131 RRULE:FREQ=DAILY;COUNT=2 -> 2024-01-31 00:00-0500, 2024-02-01 00:00-0500
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=America/New_York
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ruby-ice-cube >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-ice-cube >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-ice-cube)
echo "ruby-ice-cube $version"
case $version in
  0.16*) ;;
  *) echo "another version than 0.16: what follows may differ" >&2 ;;
esac
cat >run.rb <<'RUBY'
require "ice_cube"
[["DTSTART:20240126T080000Z", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=3"], ["DTSTART:20240102T080000Z", "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3"],
 ["DTSTART:20240101T080000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3"], ["DTSTART;TZID=Asia/Shanghai:20240131T080000", "RRULE:FREQ=DAILY;COUNT=2"],
 ["DTSTART;TZID=Asia/Shanghai:20240131T080000", "RRULE:FREQ=DAILY;UNTIL=20240202T000000Z"], ["DTSTART:20240131T080000Z", "RDATE:20240215T080000Z"],
 ["DTSTART:20240131T080000Z", "RRULE:FREQ=MONTHLY;COUNT=3"], ["DTSTART;VALUE=DATE:20240131", "RRULE:FREQ=DAILY;COUNT=2"]].each do |lines|
  shown = begin
    IceCube::Schedule.from_ical(lines.join("\n")).first(5).map { |time| time.strftime("%F %H:%M%z") }.join(", ")
  rescue StandardError => error
    "#{error.class}: #{error.message}"
  end
  puts "#{lines.join(" ")} -> #{shown}"
end
RUBY
ruby run.rb >output 2>/dev/null
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
