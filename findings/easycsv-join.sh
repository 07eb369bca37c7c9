#!/usr/bin/env bash
# easycsv's left join empties a column of the left table where the right one has no row.
#
# Version:  easycsv-py 5.0.1
#
# Expected: "left: keep all rows, fill missing with an empty text", as the library says: the values
# of the left table stay, the columns of the right one are empty where it has no row; every fitting
# row of the right table joins.
#
# Happens:  a column that both tables have is that of the right table afterwards: the population of
# districts that it lacks is gone, others have the right table's figure. Of several fitting rows
# the first counts, and rows without a key fit each other. query reads 007 as the number 7: id ==
# '007' finds nothing, id == 7 two rows. One gap in a column of numbers, and sort is by the
# alphabet: 10, 100, 9.
#
# Matters:  two years of a table are joined like this, and each has a column "population".
#
# Output seen, and compared with below:
#> {'district': 'Heping', 'population': '6', 'note': 'first'}
#> {'district': 'Hexi', 'population': '', 'note': ''}
#> {'district': 'Nankai', 'population': '', 'note': ''}
#> {'district': '', 'population': '2', 'note': 'sum'}
#> id == '007' []
#> id == 7 ['Heping', 'Hexi']
#> id == 1000 ['Nankai']
#> ['9', '10', '100'] 119.0 39.666666666666664
#> ['', '10', '100', '9'] 119.0 39.666666666666664
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'easycsv-py==5.0.1'
venv/bin/python - >output <<'PYTHON'
import pathlib

from easycsv import CSV

def table(name, text):
    pathlib.Path(name).write_text(text)
    return CSV.load(name)

left = table("2023.csv", "district,population\nHeping,5\nHexi,7\nNankai,9\n,1\n")
left.join(table("2024.csv", "district,population,note\nHeping,6,first\nHeping,8,second\n,2,sum\n"), "district")
for row in left.to_list():
    print(row)
places = table("places.csv", "id,name\n007,Heping\n7,Hexi\n1_000,Nankai\n")
for condition in ("id == '007'", "id == 7", "id == 1000"):
    print(condition, [row["name"] for row in places.query(condition)])
for text in ("n,m\n10,a\n9,b\n100,c\n", "n,m\n10,a\n9,b\n,d\n100,c\n"):
    numbers = table("numbers.csv", text)
    numbers.sort("n")
    print([row["n"] for row in numbers.to_list()], numbers.sum("n"), numbers.avg("n"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
