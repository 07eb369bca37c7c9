#!/usr/bin/env bash
# libhxl takes 1,234 for a text: it is not above 1000, it is the minimum, and sums leave it out.
#
# Version:  libhxl 5.2.2 (with six 1.17.0, which it needs and does not ask for)
#
# Expected: counts with a group mark, which HXL's tables of people have everywhere, are numbers, or
# an error.
#
# Happens:  clean_data makes 1234 of 1,234, everything else compares it as a text: it is below 10
# and the smallest of all, while n/a is the largest. sum and average leave it out with a line in the
# log, and `is date` holds for it (January of the year 234).
#
# Matters:  "more than 1000 affected" selects the small places with n/a and loses the large ones.
#
# Output seen, and compared with below:
#> #affected > 1000 | n/a
#> #affected < 10 | 1,234 5
#> #affected is min | 1,234
#> #affected is max | n/a
#> #affected is number | 12 5
#> #affected is date | 1,234
#> as it is sum, average, min, max: 17 8.5 1,234 n/a
#> cleaned sum, average, min, max: 1251 417.0 5 n/a
#> 0234-01
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'libhxl==5.2.2' 'six==1.17.0'
venv/bin/python - >output <<'PYTHON'
import logging

import hxl
import hxl.datatypes

logging.disable(logging.CRITICAL)
rows = [["#adm1+name", "#affected"], ["a", "1,234"], ["b", "12"], ["c", "5"], ["d", "n/a"]]
for filter in ("#affected > 1000", "#affected < 10", "#affected is min", "#affected is max", "#affected is number", "#affected is date"):
    print(filter, "|", *(row.values[1] for row in hxl.data(rows).with_rows(filter)))
for name, data in (("as it is", hxl.data(rows)), ("cleaned", hxl.data(rows).clean_data(number="#affected"))):
    totals = data.count([], aggregators=["sum(#affected)", "average(#affected)", "min(#affected)", "max(#affected)"])
    print(name, "sum, average, min, max:", *(str(value) for row in totals for value in row.values))
print(hxl.datatypes.normalise_date("1,234"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
