#!/usr/bin/env bash
# Numbers with a decimal comma become pairs of coordinates for frictionless and tableschema.
#
# Version:  frictionless 5.21.0, tableschema 1.21.0
#
# Expected: `12,5` is a text, or the number 12.5. With ";" between the fields, as European portals
# write their CSV, the comma is the decimal mark.
#
# Happens:  the column is taken for a geopoint and 12,5 becomes longitude 12, latitude 5. 12,50 and
# 1,05 become latitude 50 and 5, so that 1,05 is the same as 1,5. A column that also holds 3,95 (no
# latitude above 90) stays text, so columns of one file differ.
#
# Matters:  describe and infer write that type into the data package's schema; prices and shares then
# are points, and the decimal digits can not be told apart any more.
#
# Output seen, and compared with below:
#> frictionless anteil geopoint [12.0, 5.0] [12.0, 50.0]
#> frictionless preis geopoint [1.0, 5.0] [1.0, 5.0]
#> frictionless strom string 1,5 3,95
#> tableschema anteil geopoint [12, 5] [12, 50]
#> tableschema preis geopoint [1, 5] [1, 5]
#> tableschema strom string 1,5 3,95
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'frictionless==5.21.0' 'tableschema==1.21.0'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import frictionless
import tableschema

with open("a.csv", "w", encoding="utf-8") as file:
    file.write("anteil;preis;strom\n12,5;1,05;1,5\n12,50;1,5;3,95\n")
with frictionless.Resource(path="a.csv") as resource:
    rows = [row.to_dict() for row in resource.row_stream]
for field in resource.schema.fields:
    print("frictionless", field.name, field.type, *(row[field.name] for row in rows))
table = tableschema.Table("a.csv", delimiter=";")
table.infer()
rows = table.read(keyed=True, cast=False)
for field in table.schema.fields:
    print("tableschema", field.name, field.type, *(field.cast_value(row[field.name]) for row in rows))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
