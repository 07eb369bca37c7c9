#!/usr/bin/env bash
# aqicalc gives the concentration itself for the index when it is beyond the scale: 900 µg of SO2 are
# "an index of 900".
#
# Version:  aqicalc 0.0.8.1, python-aqi 0.6.1
#
# Expected: 500 ("beyond the index"), or an error.
#
# Happens:  any failure within the calculation makes to_iaqi return its argument: a concentration
# above the last breakpoint comes back as the text it was, also 0.38 ppm of ozone, on the worst of
# days, as "0.38". to_aqi of one such value is the concentration, of it and another None. python-aqi,
# of which it is made, raises errors. Both cut fractions off and round where China's HJ 633 asks for
# the next higher whole number: 12 µg of PM2.5, 17.14, are 17 and not 18, and 35.5 are still 50.
#
# Matters:  a series of indices has peaks of 0.38 and 900 in it; 35.5 is in the first class instead of
# the second.
#
# Output seen, and compared with below:
#> EPA PM25 500.4 | aqicalc 500 | aqi 500
#> EPA PM25 600 | aqicalc '600' | aqi IndexError
#> EPA O3_8H 0.37 | aqicalc 298 | aqi 298
#> EPA O3_8H 0.38 | aqicalc '0.38' | aqi TypeError
#> MEP SO2_1H 800 | aqicalc 200 | aqi 200
#> MEP SO2_1H 900 | aqicalc '900' | aqi TypeError
#> MEP PM10 650 | aqicalc '650' | aqi IndexError
#> MEP PM25 12 | aqicalc 17 | aqi 17
#> MEP PM25 35 | aqicalc 50 | aqi 50
#> MEP PM25 35.5 | aqicalc 50 | aqi 50
#> SO2_1H 900 | aqicalc '900' | aqi TypeError
#> SO2_1H 900 PM10 50 | aqicalc None | aqi TypeError
#> SO2_1H 900 PM25 450 | aqicalc None | aqi TypeError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'aqicalc==0.0.8.1' 'python-aqi==0.6.1'
venv/bin/python - >output <<'PYTHON'
import aqi
import aqicalc


def tried(function, *values, **named):
    try:
        result = function(*values, **named)
        return repr(result) if isinstance(result, str) else str(result)
    except Exception as error:
        return type(error).__name__


for algorithm, pollutant, value in (
        ("EPA", "PM25", "500.4"), ("EPA", "PM25", "600"), ("EPA", "O3_8H", "0.37"), ("EPA", "O3_8H", "0.38"), ("MEP", "SO2_1H", "800"),
        ("MEP", "SO2_1H", "900"), ("MEP", "PM10", "650"), ("MEP", "PM25", "12"), ("MEP", "PM25", "35"), ("MEP", "PM25", "35.5")):
    print(algorithm, pollutant, value, *("| " + module.__name__ + " " + tried(
        module.to_iaqi, getattr(module, "POLLUTANT_" + pollutant), value, algo=getattr(module, "ALGO_" + algorithm))
        for module in (aqicalc, aqi)))
for day in ((("SO2_1H", "900"),), (("SO2_1H", "900"), ("PM10", "50")), (("SO2_1H", "900"), ("PM25", "450"))):
    print(*(" ".join(part) for part in day), *("| " + module.__name__ + " " + tried(
        module.to_aqi, [(getattr(module, "POLLUTANT_" + pollutant), value) for pollutant, value in day], algo=module.ALGO_MEP)
        for module in (aqicalc, aqi)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
