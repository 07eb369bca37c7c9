#!/usr/bin/env bash
# magpyxl reads 007 of CSV as 7 and 12E4567 as infinity; COUNTIF finds nothing for "=" and "a~*".
#
# Version:  magpyxl 0.2.2
#
# Expected: texts of CSV as they are, and the criteria of a spreadsheet, after which the package is
# modelled.
#
# Happens:  from_csv converts each field for itself: 007 and 7 are both 7, which COUNTIF finds
# twice, 12E4567 is infinite and so is the SUM, 1_000 a thousand, " 8 " is 8; 0x1A and TRUE stay
# texts. Among criteria "=" finds no empty cell, "a~*" no a with an asterisk, "TRUE" no truth value,
# and ">2024-01-01" all texts behind it in the alphabet, n/a too.
#
# Matters:  two codes are one, and a formula taken over from a workbook counts other rows.
#
# Output seen, and compared with below:
#> code [7, 7, inf, 1000, '0x1A']
#> n [5, 6, 7, 8, 'TRUE']
#> SUM inf
#> COUNTIF of code '007' 2
#> COUNTIF of code '7' 2
#> COUNTIF of code 7 2
#> COUNTIF '>4' 1
#> COUNTIF '=' 0
#> COUNTIF '' 2
#> COUNTIF '<>' 11
#> COUNTIF 'a*' 2
#> COUNTIF 'a~*' 0
#> COUNTIF 'TRUE' 0
#> COUNTIF '>2024-01-01' 5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'magpyxl==0.2.2'
venv/bin/python - >output <<'PYTHON'
import magpyxl

with open("a.csv", "w") as file:
    file.write("code,n\n007,5\n7,6\n12E4567,7\n1_000, 8 \n0x1A,TRUE\n")
table = magpyxl.Table.from_csv("a.csv")
for name in table.column_names:
    print(name, table[name])
print("SUM", magpyxl.SUM(table["code"]))
for criterion in ("007", "7", 7):
    print("COUNTIF of code", repr(criterion), magpyxl.COUNTIF(table["code"], criterion))
cells = [5, "5", "007", None, "", True, "a*", "abc", "n/a", "2024-03-05", "2023-12-31"]
for criterion in (">4", "=", "", "<>", "a*", "a~*", "TRUE", ">2024-01-01"):
    print("COUNTIF", repr(criterion), magpyxl.COUNTIF(cells, criterion))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
