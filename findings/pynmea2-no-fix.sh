#!/usr/bin/env bash
# pynmea2 gives the place 0, 0 of a receiver that has none, in the Gulf of Guinea.
#
# Version:  pynmea2 1.19.0, pynmeagps 1.1.8 for comparison
#
# Expected: None, as for the speed of the same sentence, or an error. pynmeagps gives an empty text.
#
# Happens:  empty fields of latitude and longitude become 0.0, in all sentences with a place (RMC,
# GGA, GLL, GNS), whether their mark is V or 0 or not. A latitude without its N or S is 0.0 too. The
# time is there, as receivers know it before the place.
#
# Matters:  a track that is written from latitude and longitude begins in the Atlantic, and its box
# and length are those of half the world. The sentence is valid: so receivers answer under a roof.
#
# Output seen, and compared with below:
#> $GPRMC,083015.00,V,,,,,,,050324,,,N -> 08:30:15+00:00 0.0 0.0 None | pynmeagps ['', '']
#> $GPGGA,083015.00,,,,,0,00,99.99,,,,,, -> 08:30:15+00:00 0.0 0.0  | pynmeagps ['', '']
#> $GPGLL,,,,,083015.00,V,N -> 08:30:15+00:00 0.0 0.0  | pynmeagps ['', '']
#> $GNGNS,083015.00,,,,,NNN,00,99.99,,,, -> 08:30:15+00:00 0.0 0.0  | pynmeagps ['', '']
#> $GPGLL,3954.25,,11623.47,E,083015.00,A,A -> 08:30:15+00:00 0.0 116.39116666666666  | pynmeagps [39.9041666667, 116.3911666667]
#> $GPRMC,083015.00,A,3954.25,N,11623.47,E,,,050324,,,A -> 08:30:15+00:00 39.90416666666667 116.39116666666666 None | pynmeagps [39.9041666667, 116.3911666667]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pynmea2==1.19.0' 'pynmeagps==1.1.8'
venv/bin/python - >output <<'PYTHON'
import pynmea2
from pynmeagps import NMEAReader

for text in ("$GPRMC,083015.00,V,,,,,,,050324,,,N", "$GPGGA,083015.00,,,,,0,00,99.99,,,,,,", "$GPGLL,,,,,083015.00,V,N", "$GNGNS,083015.00,,,,,NNN,00,99.99,,,,",
             "$GPGLL,3954.25,,11623.47,E,083015.00,A,A", "$GPRMC,083015.00,A,3954.25,N,11623.47,E,,,050324,,,A"):
    found = pynmea2.parse(text)
    checksum = 0
    for character in text[1:]:
        checksum ^= ord(character)
    other = NMEAReader.parse("%s*%02X\r\n" % (text, checksum))
    print(text, "->", found.timestamp, found.latitude, found.longitude, getattr(found, "spd_over_grnd", ""), "| pynmeagps", [other.lat, other.lon])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
