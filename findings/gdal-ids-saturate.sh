#!/usr/bin/env bash
# GDAL's CSV reader turns every number beyond 64 bits into 9223372036854775807.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0)
#
# Expected: a column with numbers beyond 64 bits is read as real numbers or as text (as GeoJSON's
# reader does).
#
# Happens:  the column is Integer64 and all such values are the largest integer, so all ids are
# equal; no error.
#
# Matters:  electronic invoice and waybill numbers have 20 digits. A join on them links everything
# with everything.
#
# Output seen, and compared with below:
#> default string ['12345678901234567890', '98765432109876543210', '5']
#> {'AUTODETECT_TYPE': 'YES'} int64 [9223372036854775807, 9223372036854775807, 5]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyogrio==0.13.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import pyogrio

with open("a.csv", "w") as file:
    file.write("发票号,元\n12345678901234567890,1\n98765432109876543210,2\n5,3\n")
for options in ({}, {"AUTODETECT_TYPE": "YES"}):
    table = pyogrio.read_arrow("a.csv", read_geometry=False, **options)[1]
    print(options or "default", table.schema.field(0).type, table.column(0).to_pylist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
