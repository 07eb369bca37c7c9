#!/usr/bin/env bash
# fastparquet writes 2024-03-05 as 1970-01-01 00:28:29 when the column counts seconds
# (datetime64[s]).
#
# Version:  fastparquet 2026.9.0, pandas 3.1.1, pyarrow 26.0.1
#
# Expected: Parquet has no unit of seconds, so they are multiplied to milliseconds, as pyarrow does
# it.
#
# Happens:  they are divided by 1000 and called milliseconds; other readers show times in January
# 1970. fastparquet itself then cannot read the file: "Cannot losslessly cast". Milliseconds, micro-
# and nanoseconds are right.
#
# Matters:  columns of seconds are what pandas makes of days of numpy and of
# astype("datetime64[s]").
#
# Output seen, and compared with below:
#> from numpy's days datetime64[s]
#>    written by fastparquet | read by pyarrow 1970-01-01T00:28:29.596000 1969-12-31T23:49:28.848000 | by fastparquet Cannot losslessly cast '1709596 ms' to s
#>    written by pyarrow | read by pyarrow 2024-03-05T00:00:00 1950-01-01T00:00:00 | by fastparquet 2024-03-05 00:00:00 1950-01-01 00:00:00
#> milliseconds datetime64[ms]
#>    written by fastparquet | read by pyarrow 2024-03-05T00:00:00 1950-01-01T00:00:00 | by fastparquet 2024-03-05 00:00:00 1950-01-01 00:00:00
#>    written by pyarrow | read by pyarrow 2024-03-05T00:00:00 1950-01-01T00:00:00 | by fastparquet 2024-03-05 00:00:00 1950-01-01 00:00:00
#> nanoseconds datetime64[ns]
#>    written by fastparquet | read by pyarrow 2024-03-05T00:00:00 1950-01-01T00:00:00 | by fastparquet 2024-03-05 00:00:00 1950-01-01 00:00:00
#>    written by pyarrow | read by pyarrow 2024-03-05T00:00:00 1950-01-01T00:00:00 | by fastparquet 2024-03-05 00:00:00 1950-01-01 00:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastparquet==2026.9.0' 'pandas==3.1.1' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import fastparquet
import numpy
import pandas
import pyarrow.parquet

days = numpy.array(["2024-03-05", "1950-01-01"], dtype="datetime64[D]")
for label, column in (("from numpy's days", pandas.Series(days)), ("milliseconds", pandas.Series(days).astype("datetime64[ms]")),
                      ("nanoseconds", pandas.Series(days).astype("datetime64[ns]"))):
    print(label, column.dtype)
    table = pandas.DataFrame({"day": column})
    fastparquet.write("f.parquet", table)
    table.to_parquet("p.parquet", engine="pyarrow")
    for writer, name in ("fastparquet", "f.parquet"), ("pyarrow", "p.parquet"):
        try:
            read = [str(value) for value in fastparquet.ParquetFile(name).to_pandas()["day"]]
        except ValueError as error:
            read = [str(error)]
        print("   written by", writer, "| read by pyarrow", *(value.isoformat() for value in pyarrow.parquet.read_table(name)["day"].to_pylist()),
              "| by fastparquet", *read)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
