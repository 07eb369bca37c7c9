#!/usr/bin/env bash
# sqlean's time_parse makes month 13 the next January, and the year 1 of `2024-03-05T08:30` and
# `n/a`.
#
# Version:  sqlean.py 3.50.4.5, with SQLite 3.50.4
#
# Expected: NULL for a text that is no time, as by SQLite's own date(), which the same query can
# call.
#
# Happens:  forms other than those of whole seconds or nine digits of fraction become
# 0001-01-01T00:00:00Z, with no NULL and no error; fields out of range are carried over: month 13,
# day 99, 25:61 hours.
#
# Matters:  min() of a time column is the year 1 because of one empty cell, differences are 2023
# years, and misprints become plausible dates.
#
# Output seen, and compared with below:
#> '2024-03-05' -> 2024-03-05T00:00:00Z | date() 2024-03-05
#> '2024-03-05 08:30:00' -> 2024-03-05T08:30:00Z | date() 2024-03-05
#> '2024-03-05T08:30:00+08:00' -> 2024-03-05T00:30:00Z | date() 2024-03-05
#> '2024-03-05T08:30:00.123456789Z' -> 2024-03-05T08:30:00.123456789Z | date() 2024-03-05
#> '2024-03-05T08:30:00.5Z' -> 0001-01-01T00:00:00Z | date() 2024-03-05
#> '2024-03-05T08:30' -> 0001-01-01T00:00:00Z | date() 2024-03-05
#> '2024-03-05 08:30:00+08:00' -> 0001-01-01T00:00:00Z | date() 2024-03-05
#> '2024-03' -> 0001-01-01T00:00:00Z | date() None
#> '20240305' -> 0001-01-01T00:00:00Z | date() None
#> '' -> 0001-01-01T00:00:00Z | date() None
#> 'n/a' -> 0001-01-01T00:00:00Z | date() None
#> '2024-13-01' -> 2025-01-01T00:00:00Z | date() None
#> '2024-00-10' -> 2023-12-10T00:00:00Z | date() None
#> '2024-02-99' -> 2024-05-09T00:00:00Z | date() None
#> '2024-03-05T25:61:00Z' -> 2024-03-06T02:01:00Z | date() None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'sqlean.py==3.50.4.5'
venv/bin/python - >output <<'PYTHON'
import sqlean

sqlean.extensions.enable_all()
connection = sqlean.connect(":memory:")
for text in ("2024-03-05", "2024-03-05 08:30:00", "2024-03-05T08:30:00+08:00", "2024-03-05T08:30:00.123456789Z",
             "2024-03-05T08:30:00.5Z", "2024-03-05T08:30", "2024-03-05 08:30:00+08:00", "2024-03", "20240305",
             "", "n/a", "2024-13-01", "2024-00-10", "2024-02-99", "2024-03-05T25:61:00Z"):
    print(repr(text), "->", *connection.execute("SELECT time_fmt_iso(time_parse(?)), '| date()', date(?)", (text, text)).fetchone())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
