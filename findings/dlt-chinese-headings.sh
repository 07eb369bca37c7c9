#!/usr/bin/env bash
# dlt makes one column of 地区 and 人口, and of any two headings that differ in signs only: the last
# value stays.
#
# Version:  dlt 1.31.0, duckdb 2.0.1
#
# Expected: two columns, with a number behind equal names as other loaders add it, or an error.
#
# Happens:  names are made of ASCII letters, digits and underscores. All others are dropped, so
# that a heading in Chinese only is x, and columns whose names become equal are merged: within a row
# the last value replaces the others, whichever column it is from. The load ends as a success.
# {"price__eur": 2, "price": {"eur": 3}} is one column too.
#
# Matters:  tables with headings in Chinese, Arabic or Greek shrink to one column; with mixed
# headings the loss is only seen by counting columns.
#
# Output seen, and compared with below:
#> {'地区': '北京', '人口': 2189} -> {'x': 2189}
#> {'GDP（亿元）': 41610.9, 'GDP（万元）': 416109000} -> {'gdpx': 416109000}
#> {'m/s': 1, 'm s': 2, 'm_s': 3} -> {'m_s': 3}
#> {'Name': 'a', 'name': 'b', 'NAME ': 'c'} -> {'name': 'c'}
#> {'price__eur': 2, 'price': {'eur': 3}} -> {'price__eur': 3}
#> {'amount': 1, 'sum': 2} -> {'amount': 1, 'sum': 2}
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
import os

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "CRITICAL"
import dlt
import duckdb

for number, row in enumerate(({"地区": "北京", "人口": 2189}, {"GDP（亿元）": 41610.9, "GDP（万元）": 416109000}, {"m/s": 1, "m s": 2, "m_s": 3},
                              {"Name": "a", "name": "b", "NAME ": "c"}, {"price__eur": 2, "price": {"eur": 3}}, {"amount": 1, "sum": 2})):
    pipeline = dlt.pipeline("p%d" % number, destination=dlt.destinations.duckdb("%d.duckdb" % number), dataset_name="d", pipelines_dir=os.getcwd())
    pipeline.run([row], table_name="t")
    with duckdb.connect("%d.duckdb" % number) as base:
        found = base.execute("SELECT * EXCLUDE (_dlt_id, _dlt_load_id) FROM d.t")
        print(row, "->", dict(zip([column[0] for column in found.description], found.fetchone())))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
