#!/usr/bin/env bash
# csvmedic, made to read CSV without damage, makes one number of two ids and empties columns of
# versions.
#
# Version:  csvmedic 0.1.3, pandas 3.1.1
#
# Expected: values as they are where a guess does not fit; the library is there to keep what pandas
# would damage, and does keep leading zeros.
#
# Happens:  a column of whole numbers passes through floats: ids of 18 digits beside a short one
# come back with another last digit, and two people have the same. Version numbers, addresses of the
# form 10.11.12.13 and 3.4.5 as section numbers are taken for numbers, and every value becomes NaN.
# 12,5 beside 1,234 is 125. Of dates in two orders those that do not fit the majority are NaT.
#
# Matters:  what is called a safe reader is not checked again; a join on the ids fits the wrong
# rows.
#
# Output seen, and compared with below:
#> 120101199001011234 120101199001011235 7 -> 120101199001011232 120101199001011232 7
#> 1.2.3 1.10.2 2.0.1 -> nan nan nan
#> 10.11.12.13 10.1.1.1 1.2.3.4 -> nan nan nan
#> 1,234 5,678 12,5 -> 1234 5678 125
#> 25/03/2024 05/03/2024 03/25/2024 -> 2024-03-25 00:00:00 2024-03-05 00:00:00 NaT
#> 5% 12.5% 1% -> 5.0 12.5 1.0
#> 007 012 123 -> 007 012 123
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvmedic==0.1.3' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import csv
import warnings

import csvmedic

warnings.simplefilter("ignore")
for values in (["120101199001011234", "120101199001011235", "7"], ["1.2.3", "1.10.2", "2.0.1"], ["10.11.12.13", "10.1.1.1", "1.2.3.4"],
               ["1,234", "5,678", "12,5"], ["25/03/2024", "05/03/2024", "03/25/2024"], ["5%", "12.5%", "1%"], ["007", "012", "123"]):
    with open("a.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["v", "name"]] + [[value, "n%d" % number] for number, value in enumerate(values)])
    print(*values, "->", *csvmedic.read("a.csv")["v"].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
