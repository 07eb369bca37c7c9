#!/usr/bin/env bash
# metar-taf-parser loses storms, temperatures and the warmest hour of a forecast.
#
# Version:  metar-taf-parser-mivek 1.13.1, metar 2.0.2
#
# Expected: what metar 2.0.2 reads of the same reports: a wind of more than 49 m/s, 12 °C without a
# dew point; and of the two maxima of a forecast both, or the larger one.
#
# Happens:  `240P49MPS`, the wind of a typhoon, is no wind at all. `12///` (dew point missing)
# leaves neither temperature nor dew point. TX30/0106Z TX29/0206Z, one maximum for each day, is 29.
# Cloud of unknown amount and runway visual ranges from a number to `P1500` are left out. No error
# is raised, and nothing names the groups that were not understood.
#
# Matters:  the strongest winds vanish from a table of weather reports, and its maximum is that of a
# calmer hour. Stations whose humidity sensor fails look as if they had stopped.
#
# Output seen, and compared with below:
#> ZJHK 060800Z 24049MPS 9999 12/M03 Q1013
#>   metar-taf-parser (240, 49) 12 -3
#>   metar WSW at 49 mps 12.0 -3.0
#> ZJHK 060800Z 240P49MPS 9999 12/M03 Q1013
#>   metar-taf-parser None 12 -3
#>   metar WSW at greater than 49 mps 12.0 -3.0
#> ZJHK 060800Z 24003MPS 9999 12/// Q1013
#>   metar-taf-parser (240, 3) None None
#>   metar WSW at 3 mps 12.0 None
#> ZJHK 060800Z 24003MPS 0800 R09/0700V1500U R27/0700VP1500U FG VV001 02/02 Q1013
#>   runways [('09', 700, 1500)] clouds []
#> ZJHK 060800Z 24003MPS 9999 FEW010 ///020 BKN030 12/M03 Q1013
#>   runways [] clouds [('FEW', 1000), ('BKN', 3000)]
#> TAF ZSPD 010310Z 0106/0206 24005MPS 6000 NSC TX30/0106Z TX29/0206Z TN20/0121Z
#>   maximum 29 on day 2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'metar-taf-parser-mivek==1.13.1' 'metar==2.0.2'
venv/bin/python - >output <<'PYTHON'
from metar import Metar
from metar_taf_parser.parser.parser import MetarParser, TAFParser

for text in ("ZJHK 060800Z 24049MPS 9999 12/M03 Q1013", "ZJHK 060800Z 240P49MPS 9999 12/M03 Q1013", "ZJHK 060800Z 24003MPS 9999 12/// Q1013"):
    print(text)
    one, other = MetarParser().parse(text), Metar.Metar("METAR " + text, year=2024, month=9)
    print("  metar-taf-parser", one.wind and (one.wind.degrees, one.wind.speed), one.temperature, one.dew_point)
    print("  metar", other.wind("MPS"), other.temp.value(), other.dewpt and other.dewpt.value())
for text in ("ZJHK 060800Z 24003MPS 0800 R09/0700V1500U R27/0700VP1500U FG VV001 02/02 Q1013", "ZJHK 060800Z 24003MPS 9999 FEW010 ///020 BKN030 12/M03 Q1013"):
    report = MetarParser().parse(text)
    print(text)
    print("  runways", [(item.name, item.min_range, item.max_range) for item in report.runways_info], "clouds", [(item.quantity.name, item.height) for item in report.clouds])
text = "TAF ZSPD 010310Z 0106/0206 24005MPS 6000 NSC TX30/0106Z TX29/0206Z TN20/0121Z"
report = TAFParser().parse(text)
print(text)
print("  maximum", report.max_temperature.temperature, "on day", report.max_temperature.day)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
