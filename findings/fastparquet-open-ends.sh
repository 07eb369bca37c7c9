#!/usr/bin/env bash
# fastparquet reads the date 9999-12-31 as 1816-03-29, and 16:30 in Shanghai as 08:30 without a
# zone.
#
# Version:  fastparquet 2026.9.0, pandas 3.1.1, pyarrow 26.0.1, polars 2.1.0
#
# Expected: dates as pandas 3 can hold them (its units reach far beyond 9999), or an error; a time
# with isAdjustedToUTC as one with the zone UTC.
#
# Happens:  dates go through nanoseconds and wrap around; timestamps of the same day do not. A
# timestamp that is adjusted to UTC loses the fact when another program wrote it. A duration of 25
# hours is written as the time of day 01:00.
#
# Matters:  9999-12-31 is the usual mark of "still valid" in registers; as 1816 every entry has
# ended.
#
# Output seen, and compared with below:
#> date32[day] 2024-03-05 9999-12-31 1600-01-01
#>    fastparquet 2024-03-05T00:00:00 1816-03-29T05:56:08.066277376 2184-07-20T23:34:33.709551616
#>    polars      2024-03-05 9999-12-31 1600-01-01
#> timestamp[us] 2024-03-05T00:00:00 9999-12-31T00:00:00
#>    fastparquet 2024-03-05T00:00:00 9999-12-31T00:00:00
#>    polars      2024-03-05T00:00:00 9999-12-31T00:00:00
#> timestamp[us, tz=Asia/Shanghai] 2024-03-05T16:30:00+08:00
#>    fastparquet 2024-03-05T08:30:00
#>    polars      2024-03-05T16:30:00+08:00
#> 25 hours written by fastparquet, read by polars None by pyarrow 01:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastparquet==2026.9.0' 'pandas==3.1.1' 'pyarrow==26.0.1' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
from datetime import date, datetime, timedelta, timezone

import fastparquet
import pandas
import polars
import pyarrow
import pyarrow.parquet

moment = datetime(2024, 3, 5, 16, 30, tzinfo=timezone(timedelta(hours=8)))
for values, kind in (([date(2024, 3, 5), date(9999, 12, 31), date(1600, 1, 1)], pyarrow.date32()),
                     ([datetime(2024, 3, 5), datetime(9999, 12, 31)], pyarrow.timestamp("us")),
                     ([moment], pyarrow.timestamp("us", tz="Asia/Shanghai"))):
    pyarrow.parquet.write_table(pyarrow.table({"a": pyarrow.array(values, kind)}), "t.parquet")
    print(kind, *(value.isoformat() for value in values))
    print("   fastparquet", *(value.isoformat() for value in fastparquet.ParquetFile("t.parquet").to_pandas()["a"]))
    print("   polars     ", *(value.isoformat() for value in polars.read_parquet("t.parquet")["a"]))
fastparquet.write("d.parquet", pandas.DataFrame({"a": [pandas.Timedelta(hours=25)]}))
print("25 hours written by fastparquet, read by polars", polars.read_parquet("d.parquet")["a"][0], "by pyarrow", pyarrow.parquet.read_table("d.parquet")["a"][0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
