#!/usr/bin/env bash
# courlan makes one address of two datasets: it removes the parameters source, medium, session and
# cid.
#
# Version:  courlan 1.4.0
#
# Expected: clean_url() takes away marks of advertisements (utm_source, fbclid), and leaves what
# chooses the data; normalize_url() with strict=True may take more.
#
# Happens:  source, medium, campaign, session, cid, ref and affiliate are removed by their bare
# names, also as the only parameter. A semicolon within a path becomes %3B, and an address within
# an address is cut off.
#
# Matters:  air and water have a medium, series a source, courts and councils a session, files in a
# repository a ref. Lists of links are cleaned so before they are fetched and compared: of ten
# tables one is fetched, and it is not one of the ten.
#
# Output seen, and compared with below:
#> http://example.org/data?year=2024&utm_source=news -> http://example.org/data?year=2024
#> http://example.org/data?medium=water&year=2024 -> http://example.org/data?year=2024
#> http://example.org/data?medium=air&year=2024 -> http://example.org/data?year=2024
#> http://example.org/prices?source=market -> http://example.org/prices
#> http://example.org/votes?session=19&no=4 -> http://example.org/votes?no=4
#> http://example.org/file.csv?ref=2023-final -> http://example.org/file.csv
#> http://example.org/station?cid=4711 -> http://example.org/station
#> http://example.org/map;layer=roads/tile -> http://example.org/map%3Blayer=roads/tile
#> http://example.org/save/http://example.com/a -> http://example.org/save/
#> 1 address of four
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'courlan==1.4.0'
venv/bin/python - >output <<'PYTHON'
from courlan import clean_url

for text in ("http://example.org/data?year=2024&utm_source=news", "http://example.org/data?medium=water&year=2024", "http://example.org/data?medium=air&year=2024",
             "http://example.org/prices?source=market", "http://example.org/votes?session=19&no=4", "http://example.org/file.csv?ref=2023-final",
             "http://example.org/station?cid=4711", "http://example.org/map;layer=roads/tile", "http://example.org/save/http://example.com/a"):
    print(text, "->", clean_url(text))
print(len({clean_url("http://example.org/data?medium=%s" % medium) for medium in ("air", "water", "soil", "noise")}), "address of four")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
