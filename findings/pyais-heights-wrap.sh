#!/usr/bin/env bash
# pyais encodes a height of 5000 m as 904, 103 knots as 0.6, and cuts off what others round.
#
# Version:  pyais 3.3.1
#
# Expected: an error, or the value that the format has for "so much or more": 102.2 knots, 511 metres,
# 4094 metres of height. Values in between are rounded.
#
# Happens:  only the lowest bits of a number are written: 5000 m of an aircraft become 904, its 1100
# knots 76, 103 knots of a ship 0.6, 70 knots in message 27 (long range) 6. Fractions are cut off, so
# that 12.36 knots and 12.36 degrees are 12.3.
#
# Matters:  AIS messages made of a table (a simulation, a converter) have other values than the table,
# and nothing tells.
#
# Output seen, and compared with below:
#> 1 speed 12.36 -> 12.3
#> 1 speed 8.7 -> 8.7
#> 1 speed 102.2 -> 102.2
#> 1 speed 102.5 -> 0.1
#> 1 speed 103 -> 0.6
#> 1 course 12.36 -> 12.3
#> 1 course 410 -> 0.4
#> 1 heading 512 -> 0
#> 1 lon 116.3912349 -> 116.391235
#> 1 lon 250 -> -197.392427
#> 5 to_bow 511 -> 511
#> 5 to_bow 600 -> 88
#> 5 to_port 64 -> 0
#> 5 draught 12.36 -> 12.3
#> 5 draught 26 -> 0.4
#> 9 alt 4094 -> 4094
#> 9 alt 5000 -> 904
#> 9 speed 1100 -> 76.0
#> 27 speed 12.6 -> 12.0
#> 27 speed 70 -> 6.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyais==3.3.1'
venv/bin/python - >output <<'PYTHON'
import pyais

for kind, name, value in ((1, "speed", 12.36), (1, "speed", 8.7), (1, "speed", 102.2), (1, "speed", 102.5), (1, "speed", 103), (1, "course", 12.36),
                          (1, "course", 410), (1, "heading", 512), (1, "lon", 116.3912349), (1, "lon", 250), (5, "to_bow", 511), (5, "to_bow", 600), (5, "to_port", 64),
                          (5, "draught", 12.36), (5, "draught", 26), (9, "alt", 4094), (9, "alt", 5000), (9, "speed", 1100), (27, "speed", 12.6), (27, "speed", 70)):
    sentences = pyais.encode_dict({"type": kind, "mmsi": "412345678", name: value}, talker_id="AI")
    print(kind, name, value, "->", pyais.decode(*sentences).asdict()[name])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
