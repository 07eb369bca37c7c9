#!/usr/bin/env bash
# count_rows of cisv finds a few of 1001 rows with doubled quotes; 5" pipe makes one of two rows.
#
# Version:  cisv 0.4.6 with NumPy 2.4.6, the csv module of Python
#
# Expected: one number of rows from count_rows, parse_file and CisvIterator, the one of the csv
# module.
#
# Happens:  count_rows loses its place at doubled quotes: of 1001 rows it finds one, some or half,
# depending on what stands beside the quotes; parse_file reads all. A quote inside a cell that does
# not start with one, 5" pipe, joins two rows in parse_file and parse_string, without an error;
# CisvIterator gives both. A blank behind a closing quote becomes a cell of its own. With
# parallel=True a file whose cells have line breaks is an error of an unterminated quote, or is
# read, by the number of threads and where its middle is.
#
# Matters:  sizes of files are given from count_rows, and checks of completeness compare it. Inches
# and quoted words are frequent in tables of goods.
#
# Output seen, and compared with below:
#> '"5"" pipe"' csv 1001 | count_rows too few | parse_file, CisvIterator ['the same', 'the same']
#>   in parallel [1001, 1001]
#> '"a ""b"""' csv 1001 | count_rows too few | parse_file, CisvIterator ['the same', 'the same']
#>   in parallel [1001, 1001]
#> '"say ""b"", c"' csv 1001 | count_rows too few | parse_file, CisvIterator ['the same', 'the same']
#>   in parallel [1001, 1001]
#> '5" pipe' csv 1001 | count_rows too few | parse_file, CisvIterator [(501, ['0', ' pipe\n1,5', ' pipe']), 'the same']
#>   in parallel [501, 'Unterminated quoted field at EOF']
#> '"a\nb"' csv 1001 | count_rows right | parse_file, CisvIterator ['the same', 'the same']
#>   in parallel [1001, 'Unterminated quoted field at EOF']
#> '"a" ' csv 1001 | count_rows right | parse_file, CisvIterator [(1001, ['0', 'a', ' ']), (1001, ['0', 'a', ' '])]
#>   in parallel [1001, 1001]
#> '"a, b"' csv 1001 | count_rows right | parse_file, CisvIterator ['the same', 'the same']
#>   in parallel [1001, 1001]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'cisv==0.4.6' 'numpy==2.4.6'
venv/bin/python - >output <<'PYTHON'
import csv
import io

import cisv


def attempt(read):
    try:
        return read()
    except cisv.CisvError as error:
        return str(error).split(":")[-1].strip()


for cell in ('"5"" pipe"', '"a ""b"""', '"say ""b"", c"', '5" pipe', '"a\nb"', '"a" ', '"a, b"'):
    text = "id,text\n" + "".join("%d,%s\n" % (number, cell) for number in range(1000))
    with open("a.csv", "w", newline="") as file:
        file.write(text)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    found = [cisv.parse_file("a.csv"), list(cisv.CisvIterator("a.csv"))]
    print(repr(cell), "csv", len(rows), "| count_rows", "too few" if cisv.count_rows("a.csv") < len(rows) else "right", "| parse_file, CisvIterator",
          ["the same" if other == rows else (len(other), other[1]) for other in found])
    print("  in parallel", [attempt(lambda: len(cisv.parse_file("a.csv", parallel=True, num_threads=count))) for count in (1, 2)])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
