#!/usr/bin/env bash
# fastkml adds +00:00 to times without a zone, and leaves out extended data whose value is empty.
#
# Version:  fastkml 1.4.0
#
# Expected: a KML file read and written again says the same.
#
# Happens:  the time 2024-03-05T08:30:00 becomes 2024-03-05T08:30:00+00:00, a moment eight hours away
# where it was noted in local time; 24:00:00 is the next day. A Data element with an empty value is
# gone, so that placemarks no longer have the same fields; a track gets angles of 0.
#
# Matters:  steps that only add a style or a folder to a portal's KML.
#
# Output seen, and compared with below:
#> 2024-03 -> <when>2024-03</when>
#> 2024-03-05 -> <when>2024-03-05</when>
#> 2024-03-05T08:30:00 -> <when>2024-03-05T08:30:00+00:00</when>
#> 2024-03-05T08:30:00+08:00 -> <when>2024-03-05T08:30:00+08:00</when>
#> 2024-03-05T24:00:00+08:00 -> <when>2024-03-06T00:00:00+08:00</when>
#> <kml xmlns="http://www.opengis.net/kml/2.2">
#>   <Placemark>
#>     <TimeStamp>
#>       <when>2024-03-06T00:00:00+08:00</when>
#>     </TimeStamp>
#>     <ExtendedData>
#>       <Data name="code">
#>         <value>007</value>
#>       </Data>
#>     </ExtendedData>
#>     <gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2">
#>       <when>2024-03-05T08:30:00+00:00</when>
#>       <gx:coord>116.4 39.9 0.0</gx:coord>
#>       <gx:angles>0.0 0.0 0.0</gx:angles>
#>     </gx:Track>
#>   </Placemark>
#> </kml>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastkml==1.4.0' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
import fastkml

text = """<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark>
<TimeStamp><when>%s</when></TimeStamp>
<ExtendedData><Data name="code"><value>007</value></Data><Data name="note"><value></value></Data></ExtendedData>
<gx:Track><when>2024-03-05T08:30:00Z</when><gx:coord>116.4 39.9 0</gx:coord></gx:Track></Placemark></kml>"""
for when in ("2024-03", "2024-03-05", "2024-03-05T08:30:00", "2024-03-05T08:30:00+08:00", "2024-03-05T24:00:00+08:00"):
    lines = fastkml.KML.from_string(text % when).to_string(prettyprint=True).splitlines()
    print(when, "->", lines[3].strip())
print(*lines, sep="\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
