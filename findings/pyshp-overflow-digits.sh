#!/usr/bin/env bash
# pyshp writes 123456 into a field of five digits as 12345.
#
# Version:  pyshp 3.1.6
#
# Expected: an error, or asterisks as dBase writes for overflow, or NULL.
#
# Happens:  the decimal text is cut at the width of the field, from the right: the value is a
# tenth of what it was, with no warning. None in a text field is written as the four letters None.
#
# Matters:  field widths are copied from last year's file; the year in which a value needs one
# digit more it is wrong.
#
# Output seen, and compared with below:
#> [12345, '甲', 123456.7]
#> [-9999, 'None', -1000000.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyshp==3.1.6'
venv/bin/python - >output <<'PYTHON'
import shapefile

with shapefile.Writer("a") as writer:
    writer.field("户数", "N", 5, 0)
    writer.field("名称", "C", 10)
    writer.field("面积", "F", 8, 3)
    for record in ((123456, "甲", 123456.789), (-99999, None, -1e9)):
        writer.point(0, 0)
        writer.record(*record)
for record in shapefile.Reader("a").records():
    print(list(record))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
