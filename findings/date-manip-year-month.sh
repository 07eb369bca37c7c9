#!/usr/bin/env bash
# Date::Manip takes 202403 for half past eight this evening, and March 2024 for the 20th.
#
# Version:  libdate-manip-perl 6.91 (Debian)
#
# Expected: 202403 as March 2024, as `2024-03` is read, or no date; March 2024 as a month.
#
# Happens:  six digits are a time, 20:24:03 of the current day (seconds are not printed below);
# where they are none (202475) they are seconds from now, and so are those of an epoch (1709596800).
# "March 2024" is 20 March of the year 24. 0830 is the year 830. "25:30" is 25 minutes and a half;
# the ISO durations PT25H30M and P1D are not known.
#
# Matters:  reports of portals give months as 202403; all of them become today, and the figures of a
# year stand on one day.
#
# Output seen, and compared with below:
#> 2024-03 -> 2024-03-01 00:00
#> 202403 -> 2026-06-15 20:24
#> 202412 -> 2026-06-15 20:24
#> 190001 -> 2026-06-15 19:00
#> 202475 -> 2026-06-17 20:14
#> March 2024 -> 2024-03-20 00:00
#> March 2031 -> 2031-03-20 00:00
#> Mar 1999 -> 1999-03-19 00:00
#> 20240305 -> 2024-03-05 00:00
#> 0830 -> 0830-01-01 00:00
#> 2400 -> 2400-01-01 00:00
#> 12 -> 1200-01-01 00:00
#> 1709596800 -> 2080-08-17 12:00
#> 05.03.2024 -> 2024-05-03 00:00
#> delta 25:30 -> 0:0:0:0:0:25:30
#> delta 25:30:00 -> 0:0:0:0:25:30:0
#> delta PT25H30M -> none
#> delta P1D -> none
#> delta 1.5 hours -> 0:0:0:0:1:30:0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show libdate-manip-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdate-manip-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdate-manip-perl)
echo "libdate-manip-perl $version"
case $version in
  6.91*) ;;
  *) echo "another version than 6.91: what follows may differ" >&2 ;;
esac
{
cat >run.pl <<'PERL'
use Date::Manip;
Date_Init("SetDate=2026-06-15-12:00:00", "DateFormat=US");
for my $text ("2024-03", "202403", "202412", "190001", "202475", "March 2024", "March 2031", "Mar 1999", "20240305", "0830", "2400", "12", "1709596800", "05.03.2024") {
  my $date = ParseDate($text);
  print "$text -> ", $date ? UnixDate($date, "%Y-%m-%d %H:%M") : "no date", "\n";
}
print "delta $_ -> ", ParseDateDelta($_) || "none", "\n" for "25:30", "25:30:00", "PT25H30M", "P1D", "1.5 hours";
PERL
perl run.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
