#!/usr/bin/env bash
# daft drops the values of a CSV file that do not fit the type of its first rows, without a word.
#
# Version:  daft 0.7.26, polars 2.1.0, pandas 3.0.6
#
# Expected: a column that is text because of one value, as pandas makes it, or an error, as polars
# and DuckDB raise it; daft itself reads such a column as text in a small file.
#
# Happens:  the types are those of the first megabyte or so. In a file of a million rows the code
# A12, the text n/a, the number 2.5 and a number of 20 digits further down are null. A row that is
# found at the top of the file and one at its end can not be told from rows without a value.
#
# Matters:  tables are often sorted by code or year, with letters and exceptions at the end: all of
# them vanish, and the mean of a column that is whole at its top has no fractions.
#
# Output seen, and compared with below:
#> small daft ['String', 'String']
#>    A12 n/a
#>    1000001 2.5
#>    1000002 99999999999999999999
#>    without an amount 0 sum 100000000000000000297
#> large daft ['Int64', 'Int64']
#>    None None
#>    1000001 None
#>    1000002 None
#>    without an amount 3 sum 2999997
#> pandas [['A12', 'n/a'], ['1000001', '2.5'], ['1000002', '99999999999999999999']]
#> polars could not parse `A12` as dtype `i64` at column 'code' (column number 1)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'daft==0.7.26' 'pandas==3.0.6' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
import daft
import pandas
import polars

odd = "A12,n/a\n1000001,2.5\n1000002,99999999999999999999\n"
for name, count in (("small", 100), ("large", 1000000)):
    with open("a.csv", "w", encoding="utf-8") as file:
        file.write("code,amount\n" + "".join("%d,%d\n" % (number, number % 7) for number in range(count)) + odd)
    table = daft.read_csv("a.csv")
    print(name, "daft", [str(field.dtype) for field in table.schema()])
    rows = table.to_pydict()
    for code, amount in list(zip(rows["code"], rows["amount"]))[-3:]:
        print("  ", code, amount)
    print("   without an amount", table.where(daft.col("amount").is_null()).count_rows(), "sum", sum(int(float(item)) for item in rows["amount"] if item not in (None, "n/a")))
print("pandas", pandas.read_csv("a.csv", low_memory=False, keep_default_na=False).tail(3).values.tolist())
try:
    print("polars", polars.read_csv("a.csv").tail(3).rows())
except polars.exceptions.ComputeError as error:
    print("polars", str(error).splitlines()[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
