#!/usr/bin/env bash
# with %y the year 69 is 2069 in polars and 1969 everywhere else.
#
# Version:  polars 2.1.0, duckdb 2.0.1, pandas 3.1.1
#
# Expected: POSIX's rule for %y: 69 to 99 are 1969 to 1999.
#
# Happens:  polars takes 70 as the first year of the old century; only people born in 1969 become
# children of 2069.
#
# Matters:  six-digit dates are in old resident identity numbers (15 digits) and in invoices; a
# test with 68 and 70 passes.
#
# Output seen, and compared with below:
#> 680305 polars 2068 python 2068 pandas 2068 duckdb 2068
#> 690305 polars 2069 python 1969 pandas 1969 duckdb 1969
#> 700305 polars 1970 python 1970 pandas 1970 duckdb 1970
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'polars==2.1.0' 'duckdb==2.0.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import duckdb
import pandas
import polars

for text in ("680305", "690305", "700305"):
    print(
        text,
        "polars", polars.Series([text]).str.to_date("%y%m%d")[0].year,
        "python", datetime.datetime.strptime(text, "%y%m%d").year,
        "pandas", pandas.to_datetime(text, format="%y%m%d").year,
        "duckdb", duckdb.sql(f"SELECT year(strptime('{text}', '%y%m%d'))").fetchall()[0][0],
    )
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
