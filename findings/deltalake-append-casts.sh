#!/usr/bin/env bash
# Rows appended to a Delta table by deltalake are cut to its types: 1.9 is 1, "yes" true, 300 a
# day of 1970.
#
# Version:  deltalake 1.6.6, pyarrow 26.0.1
#
# Expected: an error, as for "A12" in a column of integers, 70000 in one of int8 and most other
# pairs; the table's schema is documented to be enforced unless schema_mode is given.
#
# Happens:  what DataFusion can cast is cast. Fractions are cut towards zero, decimals too; 1.9 as
# a time is one microsecond into 1970; any number but 0, NaN among them, is true; a time with a zone
# goes into a date as its UTC day and into a float as microseconds.
#
# Matters:  a later delivery with another type (rates instead of counts, a date as 20240305) is
# taken and loses its values, and Delta's own history shows a plain append.
#
# Output seen, and compared with below:
#> int32 <- double 1.9 -> 1
#> int32 <- double -1.9 -> -1
#> int32 <- decimal128(5, 3) 1.999 -> 1
#> int32 <- string 007 -> 7
#> int32 <- string A12 -> Exception
#> int8 <- int32 70000 -> Exception
#> float <- int64 20240305 -> 20240304.0
#> bool <- string yes -> True
#> bool <- double nan -> True
#> bool <- int64 2 -> True
#> date32[day] <- int64 300 -> 1970-10-28
#> date32[day] <- string 2024-03-05T23:30:00+08:00 -> 2024-03-05
#> date32[day] <- timestamp[us, tz=Asia/Shanghai] 2024-03-05 23:30:00+00:00 -> 2024-03-05
#> timestamp[us] <- double 1.9 -> 1970-01-01 00:00:00.000001
#> timestamp[us] <- int64 20240305 -> 1970-01-01 00:00:20.240305
#> double <- timestamp[us, tz=UTC] 2024-03-05 23:30:00+00:00 -> 1709681400000000.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'deltalake==1.6.6' 'pyarrow==26.0.1'
venv/bin/python - >output 2>/dev/null <<'PYTHON'
import datetime
import decimal
import shutil

import deltalake
import pyarrow

time = datetime.datetime(2024, 3, 5, 23, 30, tzinfo=datetime.timezone.utc)
for base, kind, value in ((pyarrow.int32(), pyarrow.float64(), 1.9), (pyarrow.int32(), pyarrow.float64(), -1.9), (pyarrow.int32(), pyarrow.decimal128(5, 3), decimal.Decimal("1.999")),
                          (pyarrow.int32(), pyarrow.string(), "007"), (pyarrow.int32(), pyarrow.string(), "A12"), (pyarrow.int8(), pyarrow.int32(), 70000), (pyarrow.float32(), pyarrow.int64(), 20240305),
                          (pyarrow.bool_(), pyarrow.string(), "yes"), (pyarrow.bool_(), pyarrow.float64(), float("nan")), (pyarrow.bool_(), pyarrow.int64(), 2), (pyarrow.date32(), pyarrow.int64(), 300),
                          (pyarrow.date32(), pyarrow.string(), "2024-03-05T23:30:00+08:00"), (pyarrow.date32(), pyarrow.timestamp("us", "Asia/Shanghai"), time), (pyarrow.timestamp("us"), pyarrow.float64(), 1.9),
                          (pyarrow.timestamp("us"), pyarrow.int64(), 20240305), (pyarrow.float64(), pyarrow.timestamp("us", "UTC"), time)):
    shutil.rmtree("t", ignore_errors=True)
    deltalake.write_deltalake("t", pyarrow.table({"v": pyarrow.array([None], base)}))
    try:
        deltalake.write_deltalake("t", pyarrow.table({"v": pyarrow.array([value], kind)}), mode="append")
        back = [item for item in deltalake.DeltaTable("t").to_pyarrow_table()["v"].to_pylist() if item is not None]
    except Exception as error:
        back = [type(error).__name__]
    print(base, "<-", kind, value, "->", *back)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
