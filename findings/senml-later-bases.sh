#!/usr/bin/env bash
# senml reads the base of the first record only: readings of the second device become the first's.
#
# Version:  senml 0.1.0 (PyPI), attrs 26.1.0
#
# Expected: SenML (RFC 8428): base fields apply to their own record and to all behind it, until
# another record has the same field, as in the RFC's own collection of two devices. A base sum is
# added to the sums, and a time below 2**28 counts from now, so that 0 is the present.
#
# Happens:  bn, bt, bu and bv of later records are not looked at. 12.3 degrees of the second device
# are a second temperature of the first one, a day later in the file is the first day, %RH stays the
# unit. bs is dropped, and -5 seconds is five seconds before 1970.
#
# Matters:  gateways put the readings of many sensors into one pack. Nothing is missing afterwards,
# only the names and days are wrong.
#
# Output seen, and compared with below:
#> two devices, as in section 5.1.5 of RFC 8428
#>    2001:db8::2/temperature 1320078429.0 Cel 25.2 None
#>    2001:db8::2/humidity 1320078429.0 %RH 30.0 None
#>    2001:db8::2/temperature 1320078429.0 Cel 12.3 None
#>    2001:db8::2/humidity 1320078429.0 %RH 67.0 None
#> the second day, another unit and base value
#>    a/x 1709596800.0 %RH 20.0 None
#>    a/x 1709596800.0 %RH 0.5 None
#>    a/x 1709596860 %RH 0.7 None
#> a base sum, and five seconds ago
#>    meter 0.0 None None 5.5
#>    meter -5.0 None None 6
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'senml==0.1.0' 'attrs==26.1.0'
venv/bin/python - >output <<'PYTHON'
from senml import SenMLDocument

def show(title, records):
    print(title)
    document = SenMLDocument.from_json(records)
    for measurement in document.measurements:
        found = measurement.to_absolute(document.base)
        print("  ", found.name, found.time, found.unit, found.value, found.sum)

show("two devices, as in section 5.1.5 of RFC 8428", [
    {"bn": "2001:db8::2/", "bt": 1.320078429e9, "n": "temperature", "u": "Cel", "v": 25.2},
    {"n": "humidity", "u": "%RH", "v": 30},
    {"bn": "2001:db8::1/", "n": "temperature", "u": "Cel", "v": 12.3},
    {"n": "humidity", "u": "%RH", "v": 67},
])
show("the second day, another unit and base value", [
    {"bn": "a/", "bt": 1709596800, "bu": "%RH", "n": "x", "v": 20},
    {"bt": 1709683200, "bu": "Cel", "bv": 20, "n": "x", "v": 0.5},
    {"t": 60, "n": "x", "v": 0.7},
])
show("a base sum, and five seconds ago", [{"bn": "meter", "bs": 1000, "s": 5.5}, {"t": -5, "s": 6}])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
