#!/usr/bin/env bash
# pandas, klib and df-compress make float32 of longitudes: two that differ become one.
#
# Version:  pandas 3.1.1, klib 1.4.1, df-compress 0.7.0, dask 2026.8.0
#
# Expected: a smaller type only where it holds the same numbers. For integers it is so, klib says
# "convert to more memory-efficient dtypes", df-compress takes after Stata's compress, which never
# loses anything.
#
# Happens:  downcast="float" of pandas, which the others call, lets float32 pass when it is close.
# 116.3912345678 is 116.3912353515625 afterwards, 19.99 is 19.989999771118164, 0.1 + 0.2 equals 0.3.
# Large numbers stay, so that one of them in the column keeps the digits of the others. df-compress
# makes integers of a column "if no information is lost": 1e-10 is 0 when the others are whole.
#
# Matters:  keys of joins do not fit any more, and the file written afterwards has digits that were
# not measured.
#
# Output seen, and compared with below:
#> [116.3912345678, 116.3912345679] -> pandas [116.3912353515625, 116.3912353515625] klib [116.3912353515625, 116.3912353515625] df-compress [116.3912353515625, 116.3912353515625]
#> [19.99, 0.1] -> pandas [19.989999771118164, 0.10000000149011612] klib [19.989999771118164, 0.10000000149011612] df-compress [19.989999771118164, 0.10000000149011612]
#> [1e-10, 5.0] -> pandas [1.000000013351432e-10, 5.0] klib [1.000000013351432e-10, 5.0] df-compress [0, 5]
#> [0.30000000000000004, 0.3] -> pandas [0.30000001192092896, 0.30000001192092896] klib [0.30000001192092896, 0.30000001192092896] df-compress [0.30000001192092896, 0.30000001192092896]
#> [116.3912345678, 16777217.0] -> pandas [116.3912345678, 16777217.0] klib [116.3912345678, 16777217.0] df-compress [116.3912345678, 16777217.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'klib==1.4.1' 'df-compress==0.7.0' 'dask[distributed]==2026.8.0'
venv/bin/python - >output <<'PYTHON'
import contextlib
import io
import warnings

warnings.simplefilter("ignore")
import df_compress
import klib
import pandas

def compress(table):
    with contextlib.redirect_stdout(io.StringIO()):
        return df_compress.compress(table, show_conversions=False)

for values in ([116.3912345678, 116.3912345679], [19.99, 0.1], [1e-10, 5.0], [0.1 + 0.2, 0.3], [116.3912345678, 16777217.0]):
    table = pandas.DataFrame({"x": values})
    print(values, "-> pandas", pandas.to_numeric(table["x"], downcast="float").tolist(), "klib", klib.convert_datatypes(table)["x"].tolist(),
          "df-compress", compress(table)["x"].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
