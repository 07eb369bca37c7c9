#!/usr/bin/env bash
# libhxl's dedup drops the row of code 7 after that of 007, and its filter for 7 keeps both.
#
# Version:  libhxl 5.2.2 (with six 1.17.0, which it needs and does not ask for)
#
# Expected: values of a code column are texts, and equal when they are the same text.
#
# Happens:  what reads as a number is compared as one, in each column: 007 = 7 = 7.0 and 10 = 1e1 in
# selections, sorting and dedup, which loses the later row. merge_data compares as texts and gives
# 007 and 7 different partners. clean_data makes 1 of 0x1A.
#
# Matters:  HXL tables are made of place codes, and with and without zeros they are different places.
#
# Output seen, and compared with below:
#> rows of 7 | 007 1 | 7 2 | 7.0 3
#> dedup | 007 1 | 10 4 | 0x1A 6
#> count | 007 1 | 0x1A 1 | 10 1 | 1e1 1 | 7 1 | 7.0 1
#> merge | 007 1 north | 7 2 south | 7.0 3 | 10 4 | 1e1 5 | 0x1A 6
#> clean | 7 | 7 | 7 | 10 | 10 | 1
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

logging.disable(logging.CRITICAL)
rows = [["#adm1+code", "#affected"], ["007", "1"], ["7", "2"], ["7.0", "3"], ["10", "4"], ["1e1", "5"], ["0x1A", "6"]]
names = [["#adm1+code", "#adm1+name"], ["007", "north"], ["7", "south"]]
for name, step in (("rows of 7", lambda data: data.with_rows("#adm1+code=7")), ("dedup", lambda data: data.dedup("#adm1+code")),
                   ("count", lambda data: data.count("#adm1+code")),
                   ("merge", lambda data: data.merge_data(hxl.data(names), "#adm1+code", "#adm1+name")),
                   ("clean", lambda data: data.clean_data(number="#adm1+code").with_columns("#adm1+code"))):
    print(name, *(" ".join(str(value) for value in row.values).strip() for row in step(hxl.data(rows))), sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
