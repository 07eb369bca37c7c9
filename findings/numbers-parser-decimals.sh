#!/usr/bin/env bash
# numbers-parser reads 123456.789 of its own file as 123456.78900000002, and 007 of a CSV file is 7.0.
#
# Version:  numbers-parser 4.22.0
#
# Expected: the number that was written; the format counts in decimals. csv2numbers keeps a code
# column, or says what it changes.
#
# Happens:  numbers with decimals come back with another last digit now and then, so that they are no
# longer equal to what was written; 9999999999999999 is 1e+16, 18-digit ids end in zeros. csv2numbers
# makes 7 of 007, 100000 of 1e5, and cat-numbers shows 120101199001011234 as 1.20101199001011e+17.
# Its rounding to 15 digits is warned of, the rest is not.
#
# Matters:  comparing two exports of one table finds differences in rows that nobody changed.
#
# Output seen, and compared with below:
#> 123456.789 -> 123456.78900000002, another one
#> 0.07 -> 0.07
#> 39.9042123 -> 39.9042123
#> 1234.56 -> 1234.56
#> 4321.987 -> 4321.987
#> 98765.4321 -> 98765.43209999999, another one
#> 9999999999999999 -> 1e+16, another one
#> 120101199001011234 -> 1.2010119900101123e+17, another one
#> t.numbers: Sheet 1: Table 1: id,v
#> t.numbers: Sheet 1: Table 1: 7.0,1.5
#> t.numbers: Sheet 1: Table 1: 100000.0,
#> t.numbers: Sheet 1: Table 1: 1.20101199001011e+17,x
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'numbers-parser==4.22.0'
{
venv/bin/python -W ignore - <<'PYTHON'
import numbers_parser

values = [123456.789, 0.07, 39.9042123, 1234.56, 4321.987, 98765.4321, 9999999999999999, 120101199001011234]
document = numbers_parser.Document()
for row, value in enumerate(values):
    document.sheets[0].tables[0].write(row, 0, value)
document.save("t.numbers")
table = numbers_parser.Document("t.numbers").sheets[0].tables[0]
for row, value in enumerate(values):
    found = table.cell(row, 0).value
    print(value, "->", repr(found) + ("" if found == value else ", another one"))
PYTHON
printf 'id,v\n007,1.50\n1e5,\n120101199001011234,x\n' >t.csv
rm t.numbers
venv/bin/csv2numbers t.csv 2>messages
venv/bin/cat-numbers t.numbers | tr -d '\r'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
