#!/usr/bin/env bash
# rating-curve-automater adds 830 days to a date whose time is 830, puts Dec 15 to Dec 18 2025 into
# the year 1, and 2024-03-05 into May beside 15/03/2024.
#
# Version:  rating-curve-automater 0.3.10, pandas 3.1.1, openpyxl 3.1.5
#
# Expected: 5 March 2024 08:30, as field sheets write the time with four digits, or a missing one;
# 15 December 2025, as the comment of its function says that a range is reduced to its start; 5
# March for the ISO date, whatever the other rows are.
#
# Happens:  a number is taken for days, so that 830 makes 13 June 2026 of 5 March 2024, and 8.5
# hours eight days and a half; the text 0830 is 830 nanoseconds. Of "Dec 15 – Dec 18 2025" all in
# front of the dash is kept, and the missing year is 1. One date with the day first makes the whole
# column so, and then 2024-03-05 is 3 May. The number 20240305 is on 1 January 1970. The messages
# say "Combined separate date and time columns." and no more; none of these dates is missing.
#
# Matters:  the order of gaugings decides about shifts of the rating curve; a later date makes an
# old gauging the newest.
#
# Output seen, and compared with below:
#> times of four digits ['Combined separate date and time columns.']
#>     '2024-03-05' 830 -> 2026-06-13 00:00:00
#>     '2024-03-05' '0830' -> 2024-03-05 00:00:00.000000830
#>     '2024-03-05' 8.5 -> 2024-03-13 12:00:00
#>     '2024-03-05' '08:30' -> 2024-03-05 08:30:00
#> ranges []
#>     'Dec 15 – Dec 18 2025' -> 0001-12-15 00:00:00
#>     '17-22 Dec 2025' -> 2025-12-17 00:00:00
#> ISO dates []
#>     '2024-03-05' -> 2024-03-05 00:00:00
#>     '2024-03-16' -> 2024-03-16 00:00:00
#> ISO dates and one with the day first []
#>     '2024-03-05' -> 2024-05-03 00:00:00
#>     '2024-03-16' -> 2024-03-16 00:00:00
#>     '16/03/2024' -> 2024-03-16 00:00:00
#> numbers []
#>     20240305 -> 1970-01-01 00:00:00.020240305
#>     20240306 -> 1970-01-01 00:00:00.020240306
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


for title, headings, rows in (
    ("times of four digits", ["Date", "Time", "Stage (m)", "Discharge (m3/s)"],
     [["2024-03-05", 830, 0.5, 1.5], ["2024-03-05", "0830", 0.5, 1.5], ["2024-03-05", 8.5, 0.5, 1.5], ["2024-03-05", "08:30", 0.5, 1.5]]),
    ("ranges", ["Date", "Stage (m)", "Discharge (m3/s)"], [["Dec 15 – Dec 18 2025", 0.5, 1.5], ["17-22 Dec 2025", 0.5, 1.5]]),
    ("ISO dates", ["Date", "Stage (m)", "Discharge (m3/s)"], [["2024-03-05", 0.5, 1.5], ["2024-03-16", 0.5, 1.5]]),
    ("ISO dates and one with the day first", ["Date", "Stage (m)", "Discharge (m3/s)"], [["2024-03-05", 0.5, 1.5], ["2024-03-16", 0.5, 1.5], ["16/03/2024", 0.5, 1.5]]),
    ("numbers", ["Date", "Stage (m)", "Discharge (m3/s)"], [[20240305, 0.5, 1.5], [20240306, 0.5, 1.5]]),
):
    table, messages = load(headings, rows)
    print(title, messages)
    for row, date in zip(rows, table["date"]):
        print("   ", *(repr(each) for each in row[:-2]), "->", date)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
