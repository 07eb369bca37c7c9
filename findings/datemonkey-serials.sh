#!/usr/bin/env bash
# datemonkey makes July 1905 of the years 2023 and 2024 and the year 2454 of 202403.
#
# Version:  datemonkey 0.2.0
#
# Expected: years and months of a column as such, or no format: the package is there not to guess.
#
# Happens:  whole numbers from 1 to some 200000 are serial dates of Excel, without a warning: 2024
# is 16 July 1905, 202403 is in 2454, 100000 in 2173, 0305 is 31 October 1900. Only eight digits are
# read as a date. 24/03/05 under 24/03/06 is 24 March of 2005 and of 2006. Of a column with
# 05/03/2024, 25/03/2024 and 03/25/2024 the American order is taken, the first becomes May, and the
# second is what does not match.
#
# Matters:  years, postcodes and amounts become dates between 1900 and 2450 with no sign that the
# format was a guess; strict refuses none of the whole numbers.
#
# Output seen, and compared with below:
#> ['2024', '2023']  | Excel serial date number ['1905-07-16', '1905-07-15'] 0
#> ['2024', '2023'] strict | Excel serial date number ['1905-07-16', '1905-07-15'] 0
#> ['202403', '202404']  | Excel serial date number ['2454-02-26', '2454-02-27'] 0
#> ['202403', '202404'] strict | Excel serial date number ['2454-02-26', '2454-02-27'] 0
#> ['100000', '100001']  | Excel serial date number ['2173-10-14', '2173-10-15'] 0
#> ['100000', '100001'] strict | Excel serial date number ['2173-10-14', '2173-10-15'] 0
#> ['0305', '0306']  | Excel serial date number ['1900-10-31', '1900-11-01'] 0
#> ['0305', '0306'] strict | Excel serial date number ['1900-10-31', '1900-11-01'] 0
#> ['20240305', '20240306']  | Compact (YYYYMMDD) ['2024-03-05', '2024-03-06'] 0
#> ['20240305', '20240306'] strict | Compact (YYYYMMDD) ['2024-03-05', '2024-03-06'] 0
#> ['24/03/05', '24/03/06']  | European date short year (DD/MM/YY) ['2005-03-24', '2006-03-24'] 1
#> ['24/03/05', '24/03/06'] strict | European date short year (DD/MM/YY) ['2005-03-24', '2006-03-24'] 1
#> ['05/03/2024', '25/03/2024', '03/25/2024']  | US date (MM/DD/YYYY) ['2024-05-03', 'None', '2024-03-25'] 3
#> ['05/03/2024', '25/03/2024', '03/25/2024'] strict | US date (MM/DD/YYYY) ['None', 'None', 'None'] 3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'datemonkey==0.2.0'
venv/bin/python - >output <<'PYTHON'
from datemonkey import parse_dates

for column in (["2024", "2023"], ["202403", "202404"], ["100000", "100001"], ["0305", "0306"], ["20240305", "20240306"],
               ["24/03/05", "24/03/06"], ["05/03/2024", "25/03/2024", "03/25/2024"]):
    for strict in (False, True):
        found = parse_dates(column, strict=strict)
        label = found.detected_format.label if found.detected_format else None
        print(column, "strict" if strict else "", "|", label, [str(date)[:10] for date in found.dates], len(found.warnings))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
