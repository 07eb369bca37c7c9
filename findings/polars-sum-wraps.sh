#!/usr/bin/env bash
# polars' sum of an Int32 column turns negative at two thousand million.
#
# Version:  polars 2.1.0, duckdb 2.0.1
#
# Expected: sum() of small integers is made in Int64, as for Int8 and Int16, or there is an error
# on overflow.
#
# Happens:  Int32 sums stay Int32 and wrap: two shops with 1.5 thousand million give a negative
# sum. Int64 wraps as well; DuckDB widens both.
#
# Matters:  integers come as Int32 from databases and Parquet files. Amounts in fen pass the limit
# at 21 million yuan.
#
# Output seen, and compared with below:
#> Int8 sum 254 in groups 254
#> Int32 sum -1294967296 in groups -1294967296
#> Int64 sum -9223372036854775808 in groups -9223372036854775808
#> duckdb [(3000000000,)]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'polars==2.1.0' 'duckdb==2.0.1'
venv/bin/python - >output <<'PYTHON'
import duckdb
import polars

for kind, values in (
    (polars.Int8, [127, 127]),
    (polars.Int32, [1_500_000_000, 1_500_000_000]),
    (polars.Int64, [2**63 - 1, 1]),
):
    series = polars.Series("金额", values, dtype=kind)
    frame = series.to_frame().group_by(polars.lit(1)).agg(polars.col("金额").sum())
    print(kind, "sum", series.sum(), "in groups", frame["金额"][0])
print("duckdb", duckdb.sql("SELECT sum(a::INT) FROM (VALUES (1500000000), (1500000000)) t(a)").fetchall())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
