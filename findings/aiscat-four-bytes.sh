#!/usr/bin/env bash
# aiscat makes 116.391243 of the longitude 116.391235: eight places of ships become one.
#
# Version:  aiscat 0.68.16, pyais 3.3.1
#
# Expected: the places of the message, which are in ten-thousandths of a minute (18 cm), as far as
# six decimals of a degree.
#
# Happens:  numbers are floats of four bytes, the ten-thousandths of a minute before they are divided
# too: beyond 112 degrees of longitude eight places of a message become one, and some are a metre
# off. Speed and course come out as 12.300000190734863.
#
# Matters:  ships at anchor stand on a grid of one metre, or jump between its points; filters such as
# speed == 12.3 find nothing.
#
# Output seen, and compared with below:
#> pyais 116.391235 39.907512 12.3 359.9
#> aiscat 116.39124298095703 39.90751266479492 12.300000190734863 359.8999938964844
#> pyais 179.999998 -45.5 0.1 0.3
#> aiscat 180.0 -45.5 0.10000000149011612 0.30000001192092896
#> pyais 12.5 55.5 0.0 0.0
#> aiscat 12.5 55.5 0.0 0.0
#> pyais 1000 longitudes: 1000 unlike ones, farthest 0.33 millionths of a degree
#> aiscat 1000 longitudes: 126 unlike ones, farthest 10.77 millionths of a degree
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'aiscat==0.68.16' 'pyais==3.3.1'
venv/bin/python - >output <<'PYTHON'
import aiscat
import pyais


def sentence(**values):
    return pyais.encode_dict(dict({"type": 1, "mmsi": "412345678"}, **values), talker_id="AI")[0]


for longitude, latitude, speed, course in ((116.391235, 39.907512, 12.3, 359.9), (179.999998, -45.5, 0.1, 0.3), (12.5, 55.5, 0, 0)):
    line = sentence(lon=longitude, lat=latitude, speed=speed, course=course)
    for module, message in (("pyais", pyais.decode(line).asdict()), ("aiscat", aiscat.decode(line))):
        print(module, *(message[name] for name in ("lon", "lat", "speed", "course")))
apart = moved = 0
for longitudes, module in (([69834000 + step for step in range(1000)], "pyais"), ([69834000 + step for step in range(1000)], "aiscat")):
    read = []
    for number in longitudes:
        line = sentence(lon=number / 600000 + 1e-9, lat=39.9)
        read.append((pyais.decode(line).asdict() if module == "pyais" else aiscat.decode(line))["lon"])
    print(module, "1000 longitudes:", len(set(read)), "unlike ones, farthest %.2f millionths of a degree" % max(
        abs(number / 600000 - value) * 1e6 for number, value in zip(longitudes, read)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
