#!/usr/bin/env bash
# Class::Date takes 2024-13-01 for 2024-01-01, 20240305 for a second of 1970 and drops +08:00.
#
# Version:  libclass-date-perl 1.1.17 (Debian)
#
# Expected: An error for a month 13, 5 March for 20240305, and a zone that is used or refused.
#
# Happens:  The month 13 becomes January of the same year and month 0 December of it, 30 February
# 1 March, hour 25 the next day. Fourteen digits are a date and a time, eight digits are seconds
# since 1970, a day in August of that year; 2024 is half past midnight. Z and +08:00 behind a time
# are dropped without a word. A month after 31 January, and one before 31 March, is 2 March.
#
# Matters:  The module reads what databases and forms hold; each wrong text becomes a valid day.
#
# Output seen, and compared with below:
#> 2024-03-05 -> 2024-03-05 00:00:00
#> 2024-13-01 -> 2024-01-01 00:00:00
#> 2024-00-10 -> 2024-12-10 00:00:00
#> 2024-14-01 -> 2024-02-01 00:00:00
#> 2024-02-30 -> 2024-03-01 00:00:00
#> 2024-03-05 25:00 -> 2024-03-06 01:00:00
#> 20240305083000 -> 2024-03-05 08:30:00
#> 20240305 -> 1970-08-23 06:18:25
#> 202403 -> 1970-01-03 08:13:23
#> 2024 -> 1970-01-01 00:33:44
#> 2024-03-05 08:30:00Z -> 2024-03-05 08:30:00
#> 2024-03-05 08:30:00+08:00 -> 2024-03-05 08:30:00
#> 24-03-05 -> 2024-03-05 00:00:00
#> 2024/03/05 -> undefined
#> 2024-01-31 + 1 month -> 2024-03-02 00:00:00
#> 2024-03-31 - 1 month -> 2024-03-02 00:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libclass-date-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libclass-date-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libclass-date-perl)
echo "libclass-date-perl $version"
case $version in
  1.1.17*) ;;
  *) echo "another version than 1.1.17: what follows may differ" >&2 ;;
esac
{
cat >run.pl <<'PERL'
use Class::Date qw(date);
for my $text ("2024-03-05", "2024-13-01", "2024-00-10", "2024-14-01", "2024-02-30", "2024-03-05 25:00", "20240305083000", "20240305", "202403",
              "2024", "2024-03-05 08:30:00Z", "2024-03-05 08:30:00+08:00", "24-03-05", "2024/03/05") {
    my $date = date($text);
    print "$text -> ", defined $date && "$date" ne "" ? $date : "undefined", "\n";
}
print "2024-01-31 + 1 month -> ", date("2024-01-31") + "1M", "\n2024-03-31 - 1 month -> ", date("2024-03-31") - "1M", "\n";
PERL
perl run.pl 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
