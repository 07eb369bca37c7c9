#!/usr/bin/env bash
# frictionless-ckan-mapper reads the texts in CKAN's extras as JSON, so that the code 12E4567
# becomes Infinity.
#
# Version:  frictionless-ckan-mapper 1.0.9
#
# Expected: the same texts, as CKAN stores nothing else in an extra; at most lists and objects read
# as JSON, which is how the mapper writes them.
#
# Happens:  whatever looks like JSON is taken as that. 12E4567 is infinite, `NaN` no number, 20240305
# a number, 0.10 becomes 0.1, a number of 21 digits loses five, `"A"` its quotes, and an extra of
# `null` vanishes. The datapackage.json has a bare Infinity, which is not JSON; on the way back to
# CKAN the extras are numbers and truth values.
#
# Matters:  codes, versions and file numbers of data sets that are copied from one portal to another
# by way of a Data Package; readers in other languages refuse the file.
#
# Output seen, and compared with below:
#> 12E4567 | Infinity | inf
#> NaN | NaN | nan
#> null | (absent) | (absent)
#> 20240305 | 20240305 | 20240305
#> 0.10 | 0.1 | 0.1
#> 12345678901234567890.5 | 1.2345678901234567e+19 | 1.2345678901234567e+19
#> true | true | True
#> "A" | "A" | 'A'
#> 0012 | "0012" | '0012'
#> True | "True" | 'True'
#> 北京 | "北京" | '北京'
#> strict JSON: Out of range float values are not JSON compliant
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'frictionless-ckan-mapper==1.0.9'
venv/bin/python - >output <<'PYTHON'
import json

from frictionless_ckan_mapper import ckan_to_frictionless, frictionless_to_ckan

texts = ["12E4567", "NaN", "null", "20240305", "0.10", "12345678901234567890.5", "true", '"A"', "0012", "True", "北京"]
package = ckan_to_frictionless.dataset({
    "name": "parks", "license_id": "cc-by", "resources": [],
    "extras": [{"key": "k%02d" % number, "value": text} for number, text in enumerate(texts)]})
back = {extra["key"]: extra["value"] for extra in frictionless_to_ckan.package(json.loads(json.dumps(package)))["extras"]}
for number, text in enumerate(texts):
    key = "k%02d" % number
    print(text, "|", json.dumps(package[key], ensure_ascii=False) if key in package else "(absent)", "|",
          repr(back[key]) if key in back else "(absent)")
try:
    json.dumps(package, allow_nan=False)
except ValueError as error:
    print("strict JSON:", str(error).split(":")[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
