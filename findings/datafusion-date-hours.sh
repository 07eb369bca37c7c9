#!/usr/bin/env bash
# In DataFusion a date plus 36 hours is the next day, less one hour the same day; a product turns over.
#
# Version:  datafusion 55.0.0 (PyPI)
#
# Expected: as in PostgreSQL, whose dialect it follows: a date and an interval are a timestamp,
# 2024-03-06 12:00 and 2024-03-04 23:00; a product or sum that does not fit is an error, as it is
# for abs, lcm and casts.
#
# Happens:  the result is a date, and what is below a day is dropped: less one hour is no change at
# all. With a timestamp it is right. Sums and products of BIGINT turn over without a word:
# 10000000000 * 10000000000 is 7766279631452241920, two large values sum to a negative number while
# their average is right. A date behind 2262 cannot be compared with a timestamp.
#
# Matters:  "since yesterday noon" of a date column selects other rows; checksums and amounts in small
# units are plausible numbers.
#
# Output seen, and compared with below:
#> date '2024-03-05' + interval '36 hours' -> 2024-03-06
#> date '2024-03-05' - interval '1 hour' -> 2024-03-05
#> date '2024-03-05' + interval '90 minutes' -> 2024-03-05
#> timestamp '2024-03-05' - interval '1 hour' -> 2024-03-04 23:00:00
#> date '2024-01-31' + interval '1 month' -> 2024-02-29
#> 10000000000 * 10000000000 -> 7766279631452241920
#> 120101199001011234 * 100 -> -6436624173608428216
#> 9223372036854775807 + 1 -> -9223372036854775808
#> abs(-9223372036854775808) -> error: overflow
#> sum(x) FROM (VALUES (9000000000000000000), (9000000000000000000)) t(x) -> -446744073709551616
#> avg(x) FROM (VALUES (9000000000000000000), (9000000000000000000)) t(x) -> 9e+18
#> count(*) FROM (VALUES (date '2400-01-01')) t(x) WHERE x > timestamp '2024-01-01' -> error: cannot cast
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'datafusion==55.0.0'
venv/bin/python - >output <<'PYTHON'
from datafusion import SessionContext

session = SessionContext()
for expression in ("date '2024-03-05' + interval '36 hours'", "date '2024-03-05' - interval '1 hour'", "date '2024-03-05' + interval '90 minutes'", "timestamp '2024-03-05' - interval '1 hour'",
                   "date '2024-01-31' + interval '1 month'", "10000000000 * 10000000000", "120101199001011234 * 100", "9223372036854775807 + 1", "abs(-9223372036854775808)",
                   "sum(x) FROM (VALUES (9000000000000000000), (9000000000000000000)) t(x)", "avg(x) FROM (VALUES (9000000000000000000), (9000000000000000000)) t(x)",
                   "count(*) FROM (VALUES (date '2400-01-01')) t(x) WHERE x > timestamp '2024-01-01'"):
    try:
        found = session.sql("SELECT " + expression).to_pydict()
        found = " ".join(str(value) for column in found.values() for value in column)
    except Exception as error:
        found = "error: " + ("overflow" if "overflow" in str(error) else "cannot cast" if "Cannot cast" in str(error) else str(error)[:60])
    print(expression, "->", found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
