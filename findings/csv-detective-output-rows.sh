#!/usr/bin/env bash
# csv-detective's output_df has 500 rows of a table of 1000, in another order, with all its columns.
#
# Version:  csv-detective 0.13.0, pandas 3.1.1
#
# Expected: the table: the parameter is "whether or not to return the loaded DataFrame along with
# the analysis report", and num_rows=500, the default, is the number of rows "to sample from the
# file for analysis". The report beside it has total_lines 1000.
#
# Happens:  the sample takes the place of the table. Of a file of 501 to 10000 rows 500 are
# returned, of a smaller one all in the order of the sample, of a larger one all as they are. With
# num_rows=-1 each table is whole.
#
# Matters:  the typed table is made to be loaded into a database. Nineteen of twenty rows are
# missing there, sums are those of a sample, and the rows of a short series are shuffled.
#
# Output seen, and compared with below:
#> 6 {} total_lines 6 rows 6 sum 21 first [1, 2, 6, 3]
#> 6 {'num_rows': -1} total_lines 6 rows 6 sum 21 first [1, 2, 3, 4]
#> 400 {} total_lines 400 rows 400 sum 80200 first [210, 281, 34, 211]
#> 400 {'num_rows': -1} total_lines 400 rows 400 sum 80200 first [1, 2, 3, 4]
#> 501 {} total_lines 501 rows 500 sum 125648 first [363, 74, 376, 156]
#> 501 {'num_rows': -1} total_lines 501 rows 501 sum 125751 first [1, 2, 3, 4]
#> 1000 {} total_lines 1000 rows 500 sum 242819 first [522, 738, 741, 661]
#> 1000 {'num_rows': -1} total_lines 1000 rows 1000 sum 500500 first [1, 2, 3, 4]
#> 9999 {} total_lines 9999 rows 500 sum 2479803 first [5345, 7445, 1732, 8720]
#> 9999 {'num_rows': -1} total_lines 9999 rows 9999 sum 49995000 first [1, 2, 3, 4]
#> 10000 {} total_lines 10000 rows 500 sum 2487393 first [6253, 4685, 1732, 4743]
#> 10000 {'num_rows': -1} total_lines 10000 rows 10000 sum 50005000 first [1, 2, 3, 4]
#> 25000 {} total_lines 25000 rows 25000 sum 312512500 first [1, 2, 3, 4]
#> 25000 {'num_rows': -1} total_lines 25000 rows 25000 sum 312512500 first [1, 2, 3, 4]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csv-detective==0.13.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import csv_detective
import pandas

for count in (6, 400, 501, 1000, 9999, 10000, 25000):
    with open("a.csv", "w") as file:
        file.write("n\n" + "".join("%d\n" % number for number in range(1, count + 1)))
    for options in ({}, {"num_rows": -1}):
        report, parts = csv_detective.routine("a.csv", save_results=False, output_df=True, **options)
        table = pandas.concat(list(parts))
        print(count, options, "total_lines", report["total_lines"], "rows", len(table), "sum", int(table["n"].sum()), "first", table["n"].head(4).tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
