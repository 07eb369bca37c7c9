#!/usr/bin/env bash
# doctablex empties columns of numbers, as it takes 5, 3.5 and 2,345.60 for dates; 5 March becomes 3
# May.
#
# Version:  doctablex 1.0.0, python-docx 1.2.0, pandas 2.3.3
#
# Expected: numbers, or the texts of the Word table as they are.
#
# Happens:  a value is a date if python-dateutil reads it as one, which it does for 5 (the fifth of
# this month), 3.5, 007, 2,345.60 and 4567. The column becomes one of dates, where pandas can read
# none of the values: each is NaT. Years become the first of January, and 2024-03-05 the 3rd of May,
# as the day is read first. In a column of numbers those with a comma are missing.
#
# Matters:  the package is for tables of Word files. Counts, percentages, codes and amounts are gone,
# and nothing is said about it.
#
# Output seen, and compared with below:
#> place | A B C D -> A B C D
#> year | 2023 2024 2025 2026 -> 2023-01-01 2024-01-01 2025-01-01 2026-01-01
#> count | 5 12 31 40 -> NaT NaT NaT NaT
#> share | 3.5 4.25 10.5 99.9 -> NaT NaT NaT NaT
#> code | 007 011 100 012 -> NaT NaT NaT NaT
#> large | 1234 2345 13456 4567 -> NaT NaT NaT NaT
#> amount | 1,234 2,345.60 3,456 4,567 -> NaT NaT NaT NaT
#> mixed | 1,234 45 67 1,000,000 -> NaT NaT NaT NaT
#> sold | 1234.5 1,234.5 9876.5 8765.5 -> 1234.5 nan 9876.5 8765.5
#> day | 2024-03-05 2024-03-06 2024-03-07 2024-12-01 -> 2024-05-03 2024-06-03 2024-07-03 2024-01-12
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'doctablex==1.0.0' 'python-docx==1.2.0' 'pandas==2.3.3'
venv/bin/python -W ignore - >output <<'PYTHON'
import contextlib
import io

import docx
from doctablex import extract_tables

columns = {
    "place": ["A", "B", "C", "D"], "year": ["2023", "2024", "2025", "2026"], "count": ["5", "12", "31", "40"],
    "share": ["3.5", "4.25", "10.5", "99.9"], "code": ["007", "011", "100", "012"],
    "large": ["1234", "2345", "13456", "4567"], "amount": ["1,234", "2,345.60", "3,456", "4,567"],
    "mixed": ["1,234", "45", "67", "1,000,000"], "sold": ["1234.5", "1,234.5", "9876.5", "8765.5"],
    "day": ["2024-03-05", "2024-03-06", "2024-03-07", "2024-12-01"]}
document = docx.Document()
table = document.add_table(rows=5, cols=len(columns))
for number, (heading, values) in enumerate(columns.items()):
    for row, text in enumerate([heading] + values):
        table.cell(row, number).text = text
document.save("t.docx")
with contextlib.redirect_stdout(io.StringIO()):
    frame = extract_tables("t.docx")[0]
for heading, values in columns.items():
    print(heading, "|", *values, "->", *(str(value).replace(" 00:00:00", "") for value in frame[heading]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
