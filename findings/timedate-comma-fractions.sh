#!/usr/bin/env bash
# Date::Parse takes the milliseconds of 20:30:15,250 for a time zone: it is 17:40:15.
#
# Version:  libtimedate-perl 2.33 (Debian)
#
# Expected: a quarter of a second, as with a point: ISO 8601 names the comma first, and the logs of
# Python's logging and of log4j are written with it. Or undef, as for a comma with a zone behind it.
#
# Happens:  what stands behind the comma is read as an offset without a sign. 250 is two hours and
# fifty minutes, 999 ten hours and 39 minutes, 25 more than a day, so that two lines of a log that
# follow each other are hours apart, in another order. The fraction itself is lost.
#
# Matters:  Date::Parse is what scripts in Perl read logs and tables with. The results are times of
# about that day, and none of them is right but those with ,000.
#
# Output seen, and compared with below:
#> 2024-03-05 20:30:15.250 -> 2024-03-05 20:30:15.25
#> 2024-03-05 20:30:15,250 -> 2024-03-05 17:40:15
#> 2024-03-05 20:30:15,000 -> 2024-03-05 20:30:15
#> 2024-03-05 20:30:15,050 -> 2024-03-05 19:40:15
#> 2024-03-05 20:30:15,999 -> 2024-03-05 09:51:15
#> 2024-03-05 20:30:15,5 -> 2024-03-05 15:30:15
#> 2024-03-05 20:30:15,25 -> 2024-03-04 19:30:15
#> 5 Mar 2024 20:30:15,250 -> 2024-03-05 17:40:15
#> 2024-03-05T20:30:15,250Z -> undef
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' libtimedate-perl 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libtimedate-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libtimedate-perl)
echo "libtimedate-perl $version"
case $version in
  2.33*) ;;
  *) echo "another version than 2.33: what follows may differ" >&2 ;;
esac
cat >run.pl <<'PERL'
use Date::Parse;
use POSIX;
for my $text ("2024-03-05 20:30:15.250", "2024-03-05 20:30:15,250", "2024-03-05 20:30:15,000", "2024-03-05 20:30:15,050",
              "2024-03-05 20:30:15,999", "2024-03-05 20:30:15,5", "2024-03-05 20:30:15,25", "5 Mar 2024 20:30:15,250", "2024-03-05T20:30:15,250Z") {
    my $time = str2time($text, "UTC");
    print "$text -> ", defined $time ? strftime("%Y-%m-%d %H:%M:%S", gmtime $time) . ($time =~ /(\.\d+)$/ ? $1 : "") : "undef", "\n";
}
PERL
perl run.pl >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
