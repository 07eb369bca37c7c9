#!/usr/bin/env bash
# petl, pandas and agate join rows whose key is missing with each other; polars and SQL do not.
#
# Version:  petl 1.7.30, pandas 3.1.1, agate 1.14.2, polars 2.1.0
#
# Expected: a missing key matches nothing, as NULL in SQL and null in polars.
#
# Happens:  with one row without a key on the left and two on the right, three of the four
# libraries give two rows more. petl does so for None as well as for the empty text.
#
# Matters:  lists of companies joined by credit code, where some have none: every company without
# a code gets the data of every other without one, and the result grows by their product.
#
# Output seen, and compared with below:
#> agate  3
#> pandas 3
#> petl   3
#> petl, None only 2
#> polars 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'petl==1.7.30' 'pandas==3.1.1' 'agate==1.14.2' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
import agate
import pandas
import petl
import polars

with open("a.csv", "w") as file:
    file.write("id,a\n,x\n2,y\n")
with open("b.csv", "w") as file:
    file.write("id,b\n,m\n,n\n2,k\n")
left, right = (agate.Table.from_csv(name) for name in ("a.csv", "b.csv"))
print("agate ", len(left.join(right, "id", inner=True).rows))
print("pandas", len(pandas.merge(pandas.read_csv("a.csv"), pandas.read_csv("b.csv"), on="id")))
print("petl  ", petl.nrows(petl.join(petl.fromcsv("a.csv"), petl.fromcsv("b.csv"), "id")))
none = [["id", "a"], [None, "x"]], [["id", "b"], [None, "m"], [None, "n"]]
print("petl, None only", petl.nrows(petl.join(*none, "id")))
print("polars", len(polars.read_csv("a.csv").join(polars.read_csv("b.csv"), on="id")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
