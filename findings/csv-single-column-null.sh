#!/usr/bin/env bash
# a null in a table of one column, written by polars or DuckDB, is no row for pandas and pyarrow.
#
# Version:  polars 2.1.0, duckdb 2.0.1, pandas 3.1.1, pyarrow 26.0.1
#
# Expected: three rows go out and three come in; pandas writes "" for such a row.
#
# Happens:  polars and DuckDB write an empty line for null. pandas.read_csv and pyarrow skip empty
# lines: the row is gone and the rows below move up.
#
# Matters:  one column is exported to be put beside another again (ids for a geocoder); from there
# on they do not match.
#
# Output seen, and compared with below:
#> polars '地址\n甲\n\n乙\n' rows: pandas 2 pyarrow 2 polars 3 duckdb 3
#> duckdb '地址\n甲\n\n乙\n' rows: pandas 2 pyarrow 2 polars 3 duckdb 3
#> pandas '地址\n甲\n""\n乙\n' rows: pandas 3 pyarrow 3 polars 3 duckdb 3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'polars==2.1.0' 'duckdb==2.0.1' 'pandas==3.1.1' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import duckdb
import pandas
import polars
import pyarrow.csv

polars.DataFrame({"地址": ["甲", None, "乙"]}).write_csv("polars.csv")
duckdb.sql("COPY (FROM (VALUES ('甲'), (NULL), ('乙')) t(地址)) TO 'duckdb.csv' (HEADER)")
pandas.DataFrame({"地址": ["甲", None, "乙"]}).to_csv("pandas.csv", index=False)
for writer in ("polars", "duckdb", "pandas"):
    name = f"{writer}.csv"
    print(writer, repr(open(name).read()), "rows: pandas", len(pandas.read_csv(name)), "pyarrow",
          pyarrow.csv.read_csv(name).num_rows, "polars", len(polars.read_csv(name)), "duckdb",
          len(duckdb.sql(f"FROM read_csv('{name}', header = true)").fetchall()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
