#!/usr/bin/env bash
# DateTime::Format::Flexible takes 240305 for May 2403, 0830 for the year 830, 1.5 for 5 January.
#
# Version:  libdatetime-format-flexible-perl 0.34 (Debian)
#
# Expected: 5 March 2024, half past eight or an error for numbers of this kind, and the fraction
# of a second kept.
#
# Happens:  Six digits are the year 2403, the month 05 and, left over, the first day; four are a
# year; numbers of some other lengths are seconds since 1970, so that 100 is in 1970 and the
# telephone number 13912345678 a day of 2410. A time in CST is one of Chicago, not of China.
# Fractions of seconds are dropped. 05/03/2024 and 5.3.2024 are 3 May, while 13/03/2024 is an
# error and so is 24-03-05.
#
# Matters:  The module is there to accept whatever a column holds; what should not be a date
# becomes one, and a valid one.
#
# Output seen, and compared with below:
#> 20240305 -> 2024-03-05 00:00:00.000 floating
#> 240305 -> 2403-05-01 00:00:00.000 floating
#> 24-03-05 -> an error
#> 0830 -> 830-01-01 00:00:00.000 floating
#> 08:30 -> 2020-06-15 08:30:00.000 floating
#> 100 -> 1970-01-01 00:01:40.000 floating
#> 13912345678 -> 2410-11-12 12:27:58.000 floating
#> 1.5 -> 2020-01-05 00:00:00.000 floating
#> 3-5 -> 2020-03-05 00:00:00.000 floating
#> 05/03/2024 -> 2024-05-03 00:00:00.000 floating
#> 13/03/2024 -> an error
#> 5.3.2024 -> 2024-05-03 00:00:00.000 floating
#> 2024-03-05 08:30:15.75 -> 2024-03-05 08:30:15.000 floating
#> 2024-03-05 08:30:00 CST -> 2024-03-05 08:30:00.000 America/Chicago
#> 2024-03-05 08:30:00 +0800 -> 2024-03-05 08:30:00.000 +0800
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libdatetime-format-flexible-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdatetime-format-flexible-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdatetime-format-flexible-perl)
echo "libdatetime-format-flexible-perl $version"
case $version in
  0.34*) ;;
  *) echo "another version than 0.34: what follows may differ" >&2 ;;
esac
{
cat >run.pl <<'PERL'
use DateTime;
use DateTime::Format::Flexible;
DateTime::Format::Flexible->base(DateTime->new(year => 2020, month => 6, day => 15));
for my $text ("20240305", "240305", "24-03-05", "0830", "08:30", "100", "13912345678", "1.5", "3-5", "05/03/2024", "13/03/2024",
              "5.3.2024", "2024-03-05 08:30:15.75", "2024-03-05 08:30:00 CST", "2024-03-05 08:30:00 +0800") {
    my $time = eval { DateTime::Format::Flexible->parse_datetime($text) };
    print "$text -> ", defined $time ? $time->strftime("%F %T.%3N ") . $time->time_zone->name : "an error", "\n";
}
PERL
perl run.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
