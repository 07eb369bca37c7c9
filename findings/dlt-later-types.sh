#!/usr/bin/env bash
# dlt turns later values into the type of the first one: 007 into 7, 2 into true, 5 into
# 1970-01-01.
#
# Version:  dlt 1.31.0, duckdb 2.0.1
#
# Expected: what does not fit a column goes into a column of its own, v__v_text and so on, as dlt
# documents it and does with 1e5 or A12.
#
# Happens:  whatever can be converted is. Behind a whole number the texts 007 and " 4" are 7 and 4;
# behind a truth value each number but 0 and the text yes are true; behind a date a time of day is
# cut off and 5 is 1970-01-01; behind a time 0.5 is half a second into 1970; a decimal has nine
# digits behind the point.
#
# Matters:  records of an API come in any order; the same data load as other values when the first
# record is another one.
#
# Output seen, and compared with below:
#> 1 '007' ' 4' '1e5' 'A12' 2.5
#>    v BIGINT | 1 7 4 None None None
#>    v__v_text VARCHAR | None None None 1e5 A12 None
#>    v__v_double DOUBLE | None None None None None 2.5
#> '007' 1
#>    v VARCHAR | 007 1
#> True 2 'yes' 0
#>    v BOOLEAN | True True True False
#> 2024-03-05 2024-03-05 23:30:00 '2024-03-06T23:30:00' 5
#>    v DATE | 2024-03-05 2024-03-05 2024-03-06 1970-01-01
#> 2024-03-05 23:30:00 2024-03-05 0.5
#>    v TIMESTAMP WITH TIME ZONE | 2024-03-05 23:30:00+00:00 2024-03-05 00:00:00+00:00 1970-01-01 00:00:00.500000+00:00
#> 0.1234567890123
#>    v DECIMAL(38,9) | 0.123456789
#> 1.5 1000000000000000001
#>    v DOUBLE | 1.5 1e+18
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dlt[duckdb]==1.31.0' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import datetime
import decimal
import os

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "CRITICAL"
import dlt
import duckdb

day, time = datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 23, 30)
for number, values in enumerate(([1, "007", " 4", "1e5", "A12", 2.5], ["007", 1], [True, 2, "yes", 0], [day, time, "2024-03-06T23:30:00", 5], [time, day, 0.5],
                                 [decimal.Decimal("0.1234567890123")], [1.5, 10 ** 18 + 1])):
    pipeline = dlt.pipeline("p%d" % number, destination=dlt.destinations.duckdb("%d.duckdb" % number), dataset_name="d", pipelines_dir=os.getcwd())
    pipeline.run([{"n": place, "v": value} for place, value in enumerate(values)], table_name="t")
    with duckdb.connect("%d.duckdb" % number) as base:
        found = base.execute("SELECT * EXCLUDE (n, _dlt_id, _dlt_load_id) FROM d.t ORDER BY n")
        print(*(repr(value) if isinstance(value, (str, bool)) else value for value in values))
        for column, back in zip(found.description, zip(*found.fetchall())):
            print("  ", column[0], column[1], "|", *back)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
