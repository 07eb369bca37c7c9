#!/usr/bin/env bash
# pylightxl's CSV functions know no quotes: "x, y" is read as two cells, and a,b is written as two.
#
# Version:  pylightxl 1.61
#
# Expected: CSV as in RFC 4180, at least as far as its own files go.
#
# Happens:  readcsv splits at each comma and line break and keeps the quotation marks as text;
# writecsv puts values next to each other as they are and leaves line breaks out. An empty column is
# added when a row has more cells than the heading. 007 becomes 7, 1_000 becomes 1000.
#
# Matters:  each address with a comma moves the rest of its row by one column; written and read with
# the same library a table is not the same.
#
# Output seen, and compared with below:
#> read
#>   ['name', 'n', '']
#>   ['"x', ' y"', 7]
#>   ['"first', '', '']
#>   ['second"', 1000, '']
#>   ['"say ""hi"""', 5, '']
#> written
#>   ['name', 'n']
#>   ['x', ' y', '007']
#>   ['firstsecond', '1_000']
#>   ['say "hi"', '5']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pylightxl==1.61'
venv/bin/python - >output <<'PYTHON'
import csv

import pylightxl

rows = [["name", "n"], ["x, y", "007"], ["first\nsecond", "1_000"], ['say "hi"', "5"]]
with open("in.csv", "w", newline="") as file:
    csv.writer(file).writerows(rows)
book = pylightxl.readcsv("in.csv")
print("read", *book.ws(book.ws_names[0]).rows, sep="\n  ")
book = pylightxl.Database()
book.add_ws("s")
for line, row in enumerate(rows, 1):
    for column, value in enumerate(row, 1):
        book.ws("s").update_index(row=line, col=column, val=value)
pylightxl.writecsv(book, "out", ws=("s",))
with open("out_s.csv", newline="") as file:
    print("written", *csv.reader(file), sep="\n  ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
