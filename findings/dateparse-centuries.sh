#!/usr/bin/env bash
# DateTime::Format::DateParse makes 1924 of the year 24 and 3750 of 1850, where Date::Parse does not.
#
# Version:  libdatetime-format-dateparse-perl 0.05, libtimedate-perl 2.33 (Debian)
#
# Expected: the time that Date::Parse gives, which it calls and whose name it bears.
#
# Happens:  a year of two digits is in the 20th century, one before 1901 is 1900 years later. The zone
# of the second argument is for texts without one in Date::Parse, here it replaces that of the text:
# 08:30 +0800 is 08:30 UTC. Date::Parse itself has 24 as 2024, but 69 as 2069 and 0099 as 1999. In
# both 5.3.2024, with points, is 3 May, and 13.3.2024 no date.
#
# Matters:  a column of dates such as 05-03-24 is a hundred years old.
#
# Output seen, and compared with below:
#> 24-03-05 -> Date::Parse 2024-03-05T00:00Z, DateParse 1924-03-05T00:00+0000
#> 5 Mar 24 -> Date::Parse 2024-03-05T00:00Z, DateParse 1924-03-05T00:00+0000
#> 05/03/24 -> Date::Parse 2024-05-03T00:00Z, DateParse 1924-05-03T00:00+0000
#> 69-03-05 -> Date::Parse 2069-03-05T00:00Z, DateParse 1969-03-05T00:00+0000
#> 99-12-31 -> Date::Parse 1999-12-31T00:00Z, DateParse 1999-12-31T00:00+0000
#> 0099-03-05 -> Date::Parse 1999-03-05T00:00Z, DateParse 1999-03-05T00:00+0000
#> 1850-03-05 -> Date::Parse 1850-03-05T00:00Z, DateParse 3750-03-05T00:00+0000
#> 1900-12-31 -> Date::Parse 1900-12-31T00:00Z, DateParse 3800-12-31T00:00+0000
#> 1901-01-01 -> Date::Parse 1901-01-01T00:00Z, DateParse 1901-01-01T00:00+0000
#> 2024-03-05 08:30 EST -> Date::Parse 2024-03-05T13:30Z, DateParse 2024-03-05T08:30+0000
#> 2024-03-05 08:30 +0800 -> Date::Parse 2024-03-05T00:30Z, DateParse 2024-03-05T08:30+0000
#> 5.3.2024 -> Date::Parse 2024-05-03T00:00Z, DateParse 2024-05-03T00:00+0000
#> 13.3.2024 -> Date::Parse none, DateParse none
#> 13/3/2024 -> Date::Parse none, DateParse none
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libdatetime-format-dateparse-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdatetime-format-dateparse-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdatetime-format-dateparse-perl)
echo "libdatetime-format-dateparse-perl $version"
case $version in
  0.05*) ;;
  *) echo "another version than 0.05: what follows may differ" >&2 ;;
esac
cat >run.pl <<'PERL'
use Date::Parse;
use DateTime::Format::DateParse;
use POSIX qw(strftime);
for my $text ("24-03-05", "5 Mar 24", "05/03/24", "69-03-05", "99-12-31", "0099-03-05", "1850-03-05", "1900-12-31", "1901-01-01", "2024-03-05 08:30 EST",
        "2024-03-05 08:30 +0800", "5.3.2024", "13.3.2024", "13/3/2024") {
    my $seconds = str2time($text, "UTC");
    my $time = eval { DateTime::Format::DateParse->parse_datetime($text, "UTC") };
    print "$text -> Date::Parse ", defined $seconds ? strftime("%Y-%m-%dT%H:%MZ", gmtime $seconds) : "none",
        ", DateParse ", $time ? $time->strftime("%Y-%m-%dT%H:%M%z") : "none", "\n";
}
PERL
perl run.pl >output 2>/dev/null
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
