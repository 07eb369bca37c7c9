#!/usr/bin/env bash
# criba makes 3 May of 20240305 and of 2024-03-05 beside 25/03/2024, and 125 of 0.125.
#
# Version:  criba 0.1.0, pandas 3.1.1
#
# Expected: what it is for: ISO dates keep their day, and the whole column decides how numbers are
# read.
#
# Happens:  20240305 is 3 May, 2024-03-05 too when the column is mixed with 25/03/2024, which then
# is NaT: the very case of its first example. 03/24 and 3/5 are days of the year 1. Three digits
# behind a point are always thousands: 1.5, 2.25 and 1.125 become 1.5, 2.25 and 1125, a column of
# 0.125 and 0.250 becomes 125 and 250. An identity number loses its last digits. read() gives 007 as
# 7 and 12E4567 as infinity.
#
# Matters:  rates and shares below one have three decimals everywhere, and to_numeric and to_datetime
# give no warning of what they took.
#
# Output seen, and compared with below:
#> ['05/03/2024', '25/03/2024'] ['2024-03-05', '2024-03-25'] warnings 0
#> ['2024-03-05', '2024-03-25'] ['2024-03-05', '2024-03-25'] warnings 0
#> ['2024-03-05', '05/03/2024', '25/03/2024'] ['2024-05-03', 'NaT', 'NaT'] warnings 0
#> ['20240305', '20240306'] ['2024-05-03', '2024-06-03'] warnings 0
#> ['24/03/05', '24/03/06'] ['2005-03-24', '2006-03-24'] warnings 0
#> ['03/24', '04/24'] ['0001-03-24', '0001-04-24'] warnings 0
#> ['1.5', '2.25', '1.125'] ['1.5', '2.25', '1125'] warnings 0
#> ['0.125', '0.250'] ['125', '250'] warnings 0
#> ['12.345', '1.5'] ['12345', '1.5'] warnings 0
#> ['1.234', '2,5'] ['1234', '2.5'] warnings 0
#> ['120101199001011234'] ['1.2010119900101123e+17'] warnings 0
#> ['5%', '5-', '1.5M'] ['nan', 'nan', 'nan'] warnings 0
#> {'code': [7.0, inf], 'note': ['a', nan], '_source_row': [2, 3]}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'criba==0.1.0' 'pandas==3.1.1'
venv/bin/python - >output 2>/dev/null <<'PYTHON'
import io
import warnings

import criba
import pandas

for column in (["05/03/2024", "25/03/2024"], ["2024-03-05", "2024-03-25"], ["2024-03-05", "05/03/2024", "25/03/2024"], ["20240305", "20240306"],
               ["24/03/05", "24/03/06"], ["03/24", "04/24"]):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        dates = criba.to_datetime(pandas.Series(column))
    print(column, [str(date)[:10] for date in dates], "warnings", len(given))
for column in (["1.5", "2.25", "1.125"], ["0.125", "0.250"], ["12.345", "1.5"], ["1.234", "2,5"], ["120101199001011234"], ["5%", "5-", "1.5M"]):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        numbers = criba.to_numeric(pandas.Series(column))
    print(column, [format(number, ".17g") for number in numbers], "warnings", len(given))
with open("a.csv", "w") as file:
    file.write("code;note\n007;a\n12E4567;None\n")
print(criba.read("a.csv").to_dict("list"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
