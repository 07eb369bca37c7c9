#!/usr/bin/env bash
# gpxpy keeps one link of several, and drops the time at the end of a day.
#
# Version:  gpxpy 1.6.2
#
# Expected: what was read is written again. GPX 1.1 allows any number of links (maxOccurs is
# unbounded) in the metadata, a point, a route and a track; its times are xsd:dateTime, in which
# 24:00:00 is the end of the day.
#
# Happens:  of several links the first is kept. A point at 24:00:00 has no time any more, and a
# seventh digit of seconds is cut. Nothing is raised or logged.
#
# Matters:  points of interest with a page and a picture, and tracks with sources, lose all but one
# after a program has split or joined the file; a point without time breaks speeds and sorting.
#
# Output seen, and compared with below:
#> links file1 file2 point1 point2 track1 track2
#> links file1 point1 track1
#> 2024-03-05T08:00:00.1234567Z | 2024-03-05T08:00:00.123456Z
#> 2024-03-05T08:00:00-03:30 | 2024-03-05T08:00:00-03:30
#> 2024-03-05T24:00:00Z | (none)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'gpxpy==1.6.2'
venv/bin/python - >output <<'PYTHON'
import re

import gpxpy

times = ("2024-03-05T08:00:00.1234567Z", "2024-03-05T08:00:00-03:30", "2024-03-05T24:00:00Z")
points = "".join('<wpt lat="39" lon="116"><time>%s</time></wpt>' % time for time in times)
links = '<link href="http://portal.example/%s1"/><link href="http://portal.example/%s2"/>'
source = ('<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
          '<metadata>%s</metadata>%s<wpt lat="39" lon="116">%s</wpt><trk>%s<trkseg/></trk></gpx>'
          % (links % ("file", "file"), points, links % ("point", "point"), links % ("track", "track")))
written = gpxpy.parse(source).to_xml()
for text in (source, written):
    print("links", *re.findall('href="http://portal.example/([^"]*)"', text))
for time, point in zip(times, re.findall("<wpt.*?</wpt>", written, re.S)):
    print(time, "|", *(re.findall("<time>(.*?)</time>", point) or ["(none)"]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
