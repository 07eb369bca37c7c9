#!/usr/bin/env bash
# ocdsmerge takes the older of two releases for the newer when their dates have different zones.
#
# Version:  ocdsmerge 0.8.0
#
# Expected: by the merging rules of the Open Contracting Data Standard releases are put in the order
# of their dates, which are date-times of RFC 3339, and null removes what was there.
#
# Happens:  the dates are ordered as texts. 2024-02-01T00:00:00+08:00, four in the afternoon of 31
# January in UTC, counts as later than 2024-01-31T20:00:00Z, and its values win. 20:00:00.5Z counts
# as earlier than 20:00:00Z. Null removes a single value and a list of such, but an object or a list
# of objects that is set to null stays as it was; what is given to it later is joined to what should
# be gone.
#
# Matters:  portals that publish with a local offset beside portals in UTC are joined into one
# record. A cancelled supplier or value comes back with the next release.
#
# Output seen, and compared with below:
#> 2024-02-01T00:00:00+08:00 {"value": 1}
#> 2024-01-31T20:00:00Z {"value": 2}
#>    -> 2024-02-01T00:00:00+08:00 {"value": 1}
#> 2024-01-31T20:00:00Z {"value": 1}
#> 2024-01-31T20:00:00.5Z {"value": 2}
#>    -> 2024-01-31T20:00:00Z {"value": 1}
#> 2024-01-01T00:00:00Z {"value": 1}
#> 2024-02-01T00:00:00Z {"value": null}
#>    -> 2024-02-01T00:00:00Z {}
#> 2024-01-01T00:00:00Z {"value": {"amount": 1, "currency": "CNY"}}
#> 2024-02-01T00:00:00Z {"value": null}
#>    -> 2024-02-01T00:00:00Z {"value": {"amount": 1, "currency": "CNY"}}
#> 2024-01-01T00:00:00Z {"value": {"amount": 1, "note": "old"}}
#> 2024-02-01T00:00:00Z {"value": null}
#> 2024-03-01T00:00:00Z {"value": {"amount": 3}}
#>    -> 2024-03-01T00:00:00Z {"value": {"amount": 3, "note": "old"}}
#> 2024-01-01T00:00:00Z {"awards": [{"id": "1", "v": 1}]}
#> 2024-02-01T00:00:00Z {"awards": null}
#>    -> 2024-02-01T00:00:00Z {"awards": [{"id": "1", "v": 1}]}
#> 2024-01-01T00:00:00Z {"tags": ["a", "b"]}
#> 2024-02-01T00:00:00Z {"tags": null}
#>    -> 2024-02-01T00:00:00Z {}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ocdsmerge==0.8.0'
venv/bin/python - >output <<'PYTHON'
import json

from ocdsmerge import Merger

merger = Merger({"properties": {"awards": {"type": "array", "items": {"properties": {"id": {"type": "string"}}}}}})

def show(*releases):
    made = [dict(values, ocid="ocds-1", id=str(number), date=date, tag=["award"]) for number, (date, values) in enumerate(releases)]
    for date, values in releases:
        print(date, json.dumps(values))
    found = merger.create_compiled_release(made)
    print("   ->", found["date"], json.dumps({key: value for key, value in found.items() if key not in ("ocid", "id", "date", "tag")}))

show(("2024-02-01T00:00:00+08:00", {"value": 1}), ("2024-01-31T20:00:00Z", {"value": 2}))
show(("2024-01-31T20:00:00Z", {"value": 1}), ("2024-01-31T20:00:00.5Z", {"value": 2}))
first, second, third = "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"
show((first, {"value": 1}), (second, {"value": None}))
show((first, {"value": {"amount": 1, "currency": "CNY"}}), (second, {"value": None}))
show((first, {"value": {"amount": 1, "note": "old"}}), (second, {"value": None}), (third, {"value": {"amount": 3}}))
show((first, {"awards": [{"id": "1", "v": 1}]}), (second, {"awards": None}))
show((first, {"tags": ["a", "b"]}), (second, {"tags": None}))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
