#!/usr/bin/env bash
# courlan cuts $where=n>5 of an address to $where=n and drops session, source and empty parameters.
#
# Version:  courlan 1.4.0
#
# Expected: an address that leads to the same data; parameters of trackers, such as utm_source, may
# go.
#
# Happens:  clean_url ends the address at a > and so drops the number of a SoQL filter, while
# normalize_url keeps it. An address within the address, in ?url=, replaces the whole. Both leave
# out parameters with these names and without a value, which ask for something here: source,
# session, campaign, medium, a=. With strict=True all but a few go, bbox, format and q among them.
#
# Matters:  crawlers of portals clean and compare addresses by this package; queries of one API that
# differ in their parameters become one.
#
# Output seen, and compared with below:
#> https://data.example/rows.json?$where=n>5
#>   clean  https://data.example/rows.json?%24where=n
#>   normal https://data.example/rows.json?%24where=n%3E5
#>   strict https://data.example/rows.json
#> https://data.example/rows.json?$where=n%3E5
#>   clean  https://data.example/rows.json?%24where=n%3E5
#>   normal https://data.example/rows.json?%24where=n%3E5
#>   strict https://data.example/rows.json
#> https://data.example/proxy?url=https://b.example/y?z=1
#>   clean  https://b.example/y?z=1
#>   normal https://data.example/proxy?url=https%3A%2F%2Fb.example%2Fy%3Fz%3D1
#>   strict https://data.example/proxy
#> https://data.example/rows?source=2&id=3
#>   clean  https://data.example/rows?id=3
#>   normal https://data.example/rows?id=3
#>   strict https://data.example/rows?id=3
#> https://data.example/rows?session=1&campaign=2&medium=3&utm_source=4
#>   clean  https://data.example/rows
#>   normal https://data.example/rows
#>   strict https://data.example/rows
#> https://data.example/rows?filter=&page=2
#>   clean  https://data.example/rows?page=2
#>   normal https://data.example/rows?page=2
#>   strict https://data.example/rows?page=2
#> https://data.example/rows?bbox=1,2,3,4&format=csv&q=air
#>   clean  https://data.example/rows?bbox=1%2C2%2C3%2C4&format=csv&q=air
#>   normal https://data.example/rows?bbox=1%2C2%2C3%2C4&format=csv&q=air
#>   strict https://data.example/rows
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'courlan==1.4.0'
venv/bin/python - >output <<'PYTHON'
from courlan import clean_url, normalize_url

for address in ("https://data.example/rows.json?$where=n>5", "https://data.example/rows.json?$where=n%3E5",
                "https://data.example/proxy?url=https://b.example/y?z=1", "https://data.example/rows?source=2&id=3",
                "https://data.example/rows?session=1&campaign=2&medium=3&utm_source=4", "https://data.example/rows?filter=&page=2",
                "https://data.example/rows?bbox=1,2,3,4&format=csv&q=air"):
    print(address)
    print("  clean ", clean_url(address))
    print("  normal", normalize_url(address))
    print("  strict", normalize_url(address, strict=True))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
