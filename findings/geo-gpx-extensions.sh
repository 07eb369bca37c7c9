#!/usr/bin/env bash
# Geo::Gpx makes 12080 of a heart rate of 120 and a cadence of 80, and keeps the last of several links.
#
# Version:  Geo::Gpx 1.09 (Debian libgeo-gpx-perl)
#
# Expected: a GPX file through new and xml with its points as they were; what is not understood left
# out as a whole or kept as a whole.
#
# Happens:  of <extensions> the texts stay and run into each other without their elements. Of several
# links the last is kept. Half a second is cut off. A point before 1970 ends the reading with
# "Invalid date format: -14182940", the number being its time.
#
# Matters:  tracks of watches have heart rate and cadence there; afterwards the file has a number of
# which nobody knows what it is. GPX of old journeys is not read at all.
#
# Output seen, and compared with below:
#> <time>2024-03-05T08:30:00.5Z</time>
#>   -> <time>2024-03-05T08:30:00Z</time>
#> <link href="http://a.example"/><link href="http://b.example"/>
#>   -> <link href="http://b.example"></link>
#> <extensions><t:TrackPointExtension><t:hr>120</t:hr><t:cad>80</t:cad></t:TrackPointExtension></extensions>
#>   -> <extensions>12080</extensions>
#> <extensions><depth>3.5</depth><colour>red</colour></extensions>
#>   -> <extensions>3.5red</extensions>
#> <time>1969-07-20T20:17:40Z</time>
#>   -> Invalid date format: -14182940
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show libgeo-gpx-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libgeo-gpx-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libgeo-gpx-perl)
echo "libgeo-gpx-perl $version"
case $version in
  1.09*) ;;
  *) echo "another version than 1.09: what follows may differ" >&2 ;;
esac
{
cat >t.pl <<'PERL'
use strict;
use warnings;
use Geo::Gpx;
my $head = '<?xml version="1.0"?><gpx version="1.1" creator="c" xmlns="http://www.topografix.com/GPX/1/1" xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">';
for my $point ('<time>2024-03-05T08:30:00.5Z</time>', '<link href="http://a.example"/><link href="http://b.example"/>',
  '<extensions><t:TrackPointExtension><t:hr>120</t:hr><t:cad>80</t:cad></t:TrackPointExtension></extensions>',
  '<extensions><depth>3.5</depth><colour>red</colour></extensions>', '<time>1969-07-20T20:17:40Z</time>') {
  my $text = eval { Geo::Gpx->new(xml => "$head<wpt lat=\"39.9\" lon=\"116.4\">$point</wpt></gpx>")->xml } || $@;
  $text =~ s/\n//g;
  print "$point\n  -> ", $text =~ m{<wpt[^>]*>(.*)</wpt>} ? $1 : substr($text, 0, 30), "\n";
}
PERL
perl t.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
