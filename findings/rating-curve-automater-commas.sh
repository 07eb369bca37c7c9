#!/usr/bin/env bash
# rating-curve-automater reads a stage of 0,125 m as 125 m, beside 0,25 as a quarter.
#
# Version:  rating-curve-automater 0.3.10, pandas 3.1.1, openpyxl 3.1.5
#
# Expected: 0.125, or a word about it: a number of thousands never begins with 0, and the other
# values of the column, with one or two decimals, are read with a decimal comma.
#
# Happens:  each cell is decided alone, and a comma before three digits is one of thousands, also
# behind a zero, with a minus or with < in front. So three decimals, as a stage in millimetres has,
# become a number that is a thousand times larger; a column may have 0.25, 125 and 1.2345 for 0,25,
# 0,125 and 1,2345. The comment of its module speaks of thousands separators and decimal commas as
# handled, and the messages name neither.
#
# Matters:  stages are noted to the millimetre; 1,250 m among values around 1 m is the highest
# flood on record.
#
# Output seen, and compared with below:
#> two decimals []
#>     0,25 -> stage 0.25 discharge 0.25
#>     0,50 -> stage 0.5 discharge 0.5
#>     1,25 -> stage 1.25 discharge 1.25
#> three decimals []
#>     0,250 -> stage 250.0 discharge 250.0
#>     0,500 -> stage 500.0 discharge 500.0
#>     1,250 -> stage 1250.0 discharge 1250.0
#> mixed ["1 stage_m value(s) were censored (e.g. '<x') and taken at face value.", "1 discharge_cms value(s) were censored (e.g. '<x') and taken at face value."]
#>     0,25 -> stage 0.25 discharge 0.25
#>     0,125 -> stage 125.0 discharge 125.0
#>     1,2345 -> stage 1.2345 discharge 1.2345
#>     12,5 -> stage 12.5 discharge 12.5
#>     -0,125 -> stage -125.0 discharge -125.0
#>     <0,125 -> stage 125.0 discharge 125.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rating-curve-automater==0.3.10' 'pandas==3.1.1' 'openpyxl==3.1.5'
venv/bin/python -W ignore - >output <<'PYTHON'
import datetime
import warnings

import openpyxl

from rating_curve_automater.loader import load_measurements

warnings.simplefilter("ignore")


def load(headings, rows):
    book = openpyxl.Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    book.save("gaugings.xlsx")
    table, report = load_measurements("gaugings.xlsx")
    return table, report.messages


for title, values in (("two decimals", ["0,25", "0,50", "1,25"]), ("three decimals", ["0,250", "0,500", "1,250"]), ("mixed", ["0,25", "0,125", "1,2345", "12,5", "-0,125", "<0,125"])):
    table, messages = load(["Date", "Stage (m)", "Discharge (m3/s)"], [["2024-03-%02d" % day, value, value] for day, value in enumerate(values, 1)])
    print(title, messages)
    for value, stage, discharge in zip(values, table["stage_m"], table["discharge_cms"]):
        print("   ", value, "-> stage", stage, "discharge", discharge)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
