#!/usr/bin/env bash
# DateTime has 31 October a month before 30 November, and 1 December a month after that.
#
# Version:  libdatetime-perl 1.59 (Debian)
#
# Expected: 30 October; and where a month is too short its last day, in both directions.
#
# Happens:  going back the last day of a month stays a last day, going forward days beyond the end of
# a month run over into the next one: 31 January plus a month is 2 March. From 31 January to 1 March
# "in days" is 1. One month compares with 30 days as equal, less or more by the date of today.
#
# Matters:  "a month ago" of the natural parsers is made so: asked on 30 November it leaves out a day,
# and steps of a month back and forth end elsewhere.
#
# Output seen, and compared with below:
#> 2024-11-30 | a month before 2024-10-31, a month after that 2024-12-01 | a month after 2024-12-30 | a year before 2023-11-30
#> 2024-11-29 | a month before 2024-10-29, a month after that 2024-11-29 | a month after 2024-12-29 | a year before 2023-11-29
#> 2024-02-29 | a month before 2024-01-31, a month after that 2024-03-02 | a month after 2024-03-29 | a year before 2023-02-28
#> 2023-02-28 | a month before 2023-01-31, a month after that 2023-03-03 | a month after 2023-03-28 | a year before 2022-02-28
#> 2024-03-31 | a month before 2024-02-29, a month after that 2024-03-29 | a month after 2024-05-01 | a year before 2023-03-31
#> 2024-01-31 | a month before 2023-12-31, a month after that 2024-01-31 | a month after 2024-03-02 | a year before 2023-01-31
#> 2024-01-31 to 2024-03-01: in days 1, delta_days 30
#> one month and 30 days in 2024-1: 1
#> one month and 30 days in 2024-2: -1
#> one month and 30 days in 2024-4: 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libdatetime-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdatetime-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdatetime-perl)
echo "libdatetime-perl $version"
case $version in
  2:1.59*) ;;
  *) echo "another version than 2:1.59: what follows may differ" >&2 ;;
esac
cat >run.pl <<'PERL'
use DateTime;
for my $text ("2024-11-30", "2024-11-29", "2024-02-29", "2023-02-28", "2024-03-31", "2024-01-31") {
    my $day = DateTime->new(year => substr($text, 0, 4), month => substr($text, 5, 2), day => substr($text, 8, 2));
    my $before = $day->clone->subtract(months => 1);
    print "$text | a month before ", $before->ymd, ", a month after that ", $before->clone->add(months => 1)->ymd,
        " | a month after ", $day->clone->add(months => 1)->ymd, " | a year before ", $day->clone->subtract(years => 1)->ymd, "\n";
}
my ($first, $last) = (DateTime->new(year => 2024, month => 1, day => 31), DateTime->new(year => 2024, month => 3, day => 1));
print "2024-01-31 to 2024-03-01: in days ", ($last - $first)->in_units("days"), ", delta_days ", $last->delta_days($first)->in_units("days"), "\n";
my $month = DateTime::Duration->new(months => 1);
for my $base ([2024, 1], [2024, 2], [2024, 4]) {
    print "one month and 30 days in $base->[0]-$base->[1]: ", DateTime::Duration->compare($month, DateTime::Duration->new(days => 30),
        DateTime->new(year => $base->[0], month => $base->[1], day => 1)), "\n";
}
PERL
perl run.pl >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
