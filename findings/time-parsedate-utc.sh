#!/usr/bin/env bash
# Time::ParseDate drops the time of 2024-03-05T08:30:00Z, and reads "March 2024" as a day of 2029.
#
# Version:  libtime-parsedate-perl 2015.103 (Debian)
#
# Expected: 08:30 in UTC, as with +00:00; for a month without a day the month or nothing.
#
# Happens:  with a Z behind it a time is midnight, without a word; with +00:00 or +08:00 it is
# right. "March 2024" is 2024 days after the first of March of this year, 202403 a day of 2021
# (that many days less), 2024-W10 and 2024-Q1 are 20:24 today, 2023/24 is 2 December 2024,
# 2024-13-01 is 1 January 2025.
#
# Matters:  nearly every API writes its times with a Z: all observations of a day fall on its
# midnight, shifted by nothing else, so that the days look right.
#
# Output seen, and compared with below:
#> 2024-03-05T08:30:00Z -> 2024-03-05 00:00:00
#> 2024-03-05 08:30:00Z -> 2024-03-05 00:00:00
#> 2024-03-05T08:30:00+00:00 -> 2024-03-05 08:30:00
#> 2024-03-05T08:30:00+08:00 -> 2024-03-05 00:30:00
#> 2024-03-05T08:30:00 -> 2024-03-05 08:30:00
#> March 2024 -> 2029-09-14 00:00:00
#> 202403 -> 2021-12-05 00:00:00
#> 2024-W10 -> 2024-03-05 20:24:00
#> 2024-Q1 -> 2024-03-05 20:24:00
#> 2023/24 -> 2024-12-02 00:00:00
#> 2024-13-01 -> 2025-01-01 00:00:00
#> 2024-02-30 -> 2024-03-01 00:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if [ "$(dpkg-query --show --showformat='${db:Status-Abbrev}' libtime-parsedate-perl 2>/dev/null)" != 'ii ' ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libtime-parsedate-perl >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >a.pl <<'PERL'
use strict;
use warnings;
use POSIX qw(strftime);
use Time::ParseDate;
my $now = 1709627400;    # 2024-03-05 08:30:00
for my $text ('2024-03-05T08:30:00Z', '2024-03-05 08:30:00Z', '2024-03-05T08:30:00+00:00', '2024-03-05T08:30:00+08:00', '2024-03-05T08:30:00',
    'March 2024', '202403', '2024-W10', '2024-Q1', '2023/24', '2024-13-01', '2024-02-30') {
    my $found = parsedate($text, NOW => $now, GMT => 1);
    print "$text -> ", defined $found ? strftime('%F %T', gmtime($found)) : 'none', "\n";
}
PERL
perl a.pl >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
