#!/usr/bin/env bash
# polars reads a blank line of a CSV file with several columns as a row of nulls.
#
# Version:  polars 2.1.0, pandas 3.1.1, pyarrow 26.0.1
#
# Expected: a blank line between records is skipped, as by csv.DictReader, pandas and pyarrow; a
# line without a comma is no record of a file with two columns.
#
# Happens:  each blank line adds a row of nulls, also the blank lines at the end of the file, and
# counts in len().
#
# Matters:  exports often end in one or two blank lines, or have one before the total. Row counts
# differ from those of the portal, and a column of integers gets nulls.
#
# Output seen, and compared with below:
#> polars  [('甲', 1), (None, None), ('乙', 2), (None, None), (None, None)]
#> polars scan 5
#> pandas  2
#> pyarrow 2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'polars==2.1.0' 'pandas==3.1.1' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import pandas
import polars
import pyarrow.csv

with open("a.csv", "w") as file:
    file.write("站,n\n甲,1\n\n乙,2\n\n\n")
print("polars ", polars.read_csv("a.csv").rows())
print("polars scan", polars.scan_csv("a.csv").select(polars.len()).collect().item())
print("pandas ", len(pandas.read_csv("a.csv")))
print("pyarrow", pyarrow.csv.read_csv("a.csv").num_rows)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
