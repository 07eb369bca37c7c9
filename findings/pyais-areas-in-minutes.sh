#!/usr/bin/env bash
# pyais gives the corners of areas in tenths of degrees that are minutes: a latitude of 3064.2.
#
# Version:  pyais 3.3.1, aiscat 0.68.16
#
# Expected: degrees, as in all other messages, and as its own message 27 has it.
#
# Happens:  in the messages 17 (corrections for satellite positions), 22 (channels) and 23 (groups)
# ITU-R M.1371 keeps places in tenths of a minute. pyais divides by ten and not by 600, so that they
# are in minutes: the corner 2.63 east, 51.07 north is 157.8, 3064.2. Encoding has the same fault:
# what pyais writes for 116.4 east is read by others as 1.94.
#
# Matters:  points of coast stations lie beyond the pole, and messages of its own making describe an
# area in the Gulf of Guinea.
#
# Output seen, and compared with below:
#> 23 | pyais ne_lon 157.8000 ne_lat 3064.2000 sw_lon 109.6000 sw_lat 3040.8000 | aiscat ne_lon 2.6300 ne_lat 51.0700 sw_lon 1.8267 sw_lat 50.6800
#> 22 | pyais ne_lon -7710.0000 ne_lat 3300.0000 sw_lon -8020.0000 sw_lat 3210.0000 | aiscat ne_lon -128.5000 ne_lat 55.0000 sw_lon -133.6667 sw_lat 53.5000
#> 27 | pyais lon 137.0233 lat 4.8400 | aiscat lon 137.0233 lat 4.8400
#> 17 of 116.4 39.9 by pyais | pyais lon 116.4000 lat 39.9000 | aiscat lon 1.9400 lat 0.6650
#> 22 of 116.4 39.9 by pyais | pyais ne_lon 116.5000 ne_lat 40.0000 sw_lon 116.4000 sw_lat 39.9000 | aiscat ne_lon 1.9417 ne_lat 0.6667 sw_lon 1.9400 sw_lat 0.6650
#> 23 of 116.4 39.9 by pyais | pyais ne_lon 116.5000 ne_lat 40.0000 sw_lon 116.4000 sw_lat 39.9000 | aiscat ne_lon 1.9417 ne_lat 0.6667 sw_lon 1.9400 sw_lat 0.6650
#> 27 of 116.4 39.9 by pyais | pyais lon 116.4000 lat 39.9000 | aiscat lon 116.4000 lat 39.9000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyais==3.3.1' 'aiscat==0.68.16'
venv/bin/python - >output <<'PYTHON'
import aiscat
import pyais

NAMES = ("lon", "lat", "ne_lon", "ne_lat", "sw_lon", "sw_lat")


def places(message):
    return " ".join("%s %.4f" % (name, message[name]) for name in NAMES if name in message)


def both(label, sentence):
    print(label, "| pyais", places(pyais.decode(sentence).asdict()), "| aiscat", places(aiscat.decode(sentence)))


both("23", "!AIVDM,1,1,,B,G02:Kn01R`sn@291nj600000900,2*12")
both("22", "!AIVDM,1,1,,B,F030p:j2N2P5aJR0r;6f3rj10000,0*11")
both("27", "!AIVDM,1,1,,B,KC5E2b@U19PFdLbMuc5=ROv62<7m,0*16")
made = {"mmsi": "002345678", "lon": 116.4, "lat": 39.9, "ne_lon": 116.5, "ne_lat": 40, "sw_lon": 116.4, "sw_lat": 39.9}
for kind in (17, 22, 23, 27):
    both("%d of 116.4 39.9 by pyais" % kind, pyais.encode_dict(dict(made, type=kind), talker_id="AI")[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
