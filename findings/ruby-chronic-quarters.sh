#!/usr/bin/env bash
# Chronic reads 5.3.2024 as this afternoon 17:36:44, "Q1 2024" and 2024 as 20:24 today.
#
# Version:  ruby-chronic 0.10.5 (Debian), with the clock at 2026-11-29 12:00
#
# Expected: dates written with points, quarters, years and basic ISO dates as what they are, or nil,
# as Chronic gives for 20240305 and for what it does not know.
#
# Happens:  5.3.2024 becomes an hour of today, 202403 is 20:24:03, a bare year and a quarter are 20:24
# o'clock, 99 is three in the morning of the fourth day from now. A month stands for its sixteenth
# at noon: 2024-03 and March 2024 are 2024-03-16 12:00.
#
# Matters:  it is Ruby's usual parser of dates; columns of years, quarters and German dates become
# times of the day on which the script runs, another one each day.
#
# Output seen, and compared with below:
#> 2024-03-05 -> 2024-03-05 12:00:00 +00:00
#> 2024-03-05T08:30:00+08:00 -> 2024-03-05 08:30:00 +08:00
#> 5.3.2024 -> 2026-11-29 17:36:44 +00:00
#> 05.03.2024 -> 2024-03-05 12:00:00 +00:00
#> 05/03/2024 -> 2024-05-03 12:00:00 +00:00
#> 13/03/2024 -> 2024-03-13 12:00:00 +00:00
#> 2024-03 -> 2024-03-16 12:00:00 +00:00
#> March 2024 -> 2024-03-16 12:00:00 +00:00
#> 202403 -> 2026-11-29 20:24:03 +00:00
#> 20240305 -> nil
#> 2024 -> 2026-11-29 20:24:00 +00:00
#> 99 -> 2026-12-03 03:00:00 +00:00
#> Q1 2024 -> 2026-11-29 20:24:00 +00:00
#> 2024-W10 -> nil
#> 24:00 -> 2026-11-30 00:00:00 +00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show ruby-chronic >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-chronic >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-chronic)
echo "ruby-chronic $version"
case $version in
  0.10.5*) ;;
  *) echo "another version than 0.10.5: what follows may differ" >&2 ;;
esac
{
ruby -W0 -e 'require "chronic"
now = Time.utc(2026, 11, 29, 12)
["2024-03-05", "2024-03-05T08:30:00+08:00", "5.3.2024", "05.03.2024", "05/03/2024", "13/03/2024", "2024-03", "March 2024", "202403", "20240305", "2024", "99", "Q1 2024", "2024-W10", "24:00"].each do |text|
  found = Chronic.parse(text, now: now)
  puts "#{text} -> #{found ? found.strftime("%F %T %:z") : "nil"}"
end'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
