#!/usr/bin/env bash
# fastavro writes a moment as a date where the schema has both: 2024-03-05 08:30 becomes 2024-03-05.
#
# Version:  fastavro 1.13.1
#
# Expected: the branch of the union that holds the value, the timestamp. In Avro the order of the
# branches decides about the default only.
#
# Happens:  the first branch that accepts the value is taken, and a datetime is a date in Python, so
# with `["null", date, timestamp]` the time of day is lost without a word; with the two in the other
# order it is kept. A plain int takes 2147483648, which Avro's int can not be, and 19.99, of which
# 19 is left; next to a double 19.99 is right.
#
# Matters:  columns that hold both dates and times, as they do in merged tables. The times are gone
# in the file; readers in other languages fail at the int, or wrap it.
#
# Output seen, and compared with below:
#> date or timestamp | 2024-03-05 08:30:00 | 2024-03-05
#> timestamp or date | 2024-03-05 08:30:00 | 2024-03-05 08:30:00+00:00
#> date or local timestamp | 2024-03-05 08:30:00 | 2024-03-05
#> timestamp | 2024-03-05 08:30:00 | 2024-03-05 08:30:00+00:00
#> timestamp or date | 2024-03-05 | 2024-03-05
#> int | 2147483648 | 2147483648
#> int | 19.99 | 19
#> int or double | 19.99 | 19.99
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastavro==1.13.1'
venv/bin/python - >output <<'PYTHON'
import datetime
import io

import fastavro

day = {"type": "int", "logicalType": "date"}
moment = {"type": "long", "logicalType": "timestamp-micros"}
local = {"type": "long", "logicalType": "local-timestamp-micros"}
value = datetime.datetime(2024, 3, 5, 8, 30)
for name, kind, value in (("date or timestamp", ["null", day, moment], value), ("timestamp or date", ["null", moment, day], value),
                          ("date or local timestamp", ["null", day, local], value), ("timestamp", ["null", moment], value),
                          ("timestamp or date", ["null", moment, day], value.date()),
                          ("int", "int", 2147483648), ("int", "int", 19.99), ("int or double", ["int", "double"], 19.99)):
    schema = fastavro.parse_schema({"type": "record", "name": "r", "fields": [{"name": "a", "type": kind}]})
    file = io.BytesIO()
    fastavro.writer(file, schema, [{"a": value}])
    file.seek(0)
    print(name, "|", value, "|", next(iter(fastavro.reader(file)))["a"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
