#!/usr/bin/env bash
# Date::Calc takes "5 Mar 2024" for 20 May, "March 2024" for the 20th of March, and 139 for 2009.
#
# Version:  libdate-calc-perl 6.4 (Debian)
#
# Expected: 5 March, no date for a month alone, none for a number, and 5 March for 2024-03-05.
#
# Happens:  Decode_Date_US reads a month, a day and a year in this order out of whatever digits
# there are: of "5 Mar 2024" 5 is the month, 20 the day and 24 the year, in "March 2024" 20 and
# 24. Any digits in a row are cut into three: 139 is 3 January 2009 in US and 1 March in EU,
# 240305 24 March 2005 in EU. The form of ISO 8601, 2024-03-05 and 20240305, is no date for
# either.
#
# Matters:  Forms and old tables are read with these functions; what comes back is a valid day.
#
# Output seen, and compared with below:
#> 05/03/2024 -> US 2024-05-03, EU 2024-03-05
#> 5 Mar 2024 -> US 2024-05-20, EU 2024-03-05
#> 5 March 2024 -> US 2024-05-20, EU 2024-03-05
#> March 2024 -> US 2024-03-20, EU none
#> Mar 5, 2024 -> US 2024-03-05, EU none
#> 2024-03-05 -> US none, EU none
#> 20240305 -> US none, EU none
#> 240305 -> US none, EU 2005-03-24
#> 139 -> US 2009-01-03, EU 2009-03-01
#> 1-2-3 -> US 2003-01-02, EU 2003-02-01
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libdate-calc-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdate-calc-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdate-calc-perl)
echo "libdate-calc-perl $version"
case $version in
  6.4*) ;;
  *) echo "another version than 6.4: what follows may differ" >&2 ;;
esac
{
cat >run.pl <<'PERL'
use Date::Calc qw(Decode_Date_US Decode_Date_EU);
my $show = sub { @_ ? sprintf("%04d-%02d-%02d", @_) : "none" };
for my $text ("05/03/2024", "5 Mar 2024", "5 March 2024", "March 2024", "Mar 5, 2024", "2024-03-05", "20240305", "240305", "139", "1-2-3") {
    print "$text -> US ", $show->(Decode_Date_US($text)), ", EU ", $show->(Decode_Date_EU($text)), "\n";
}
PERL
perl run.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
