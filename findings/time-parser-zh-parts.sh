#!/usr/bin/env bash
# time-parser-zh takes 大前天, three days ago, for two days ago, and 3月初 for this November.
#
# Version:  time-parser-zh 1.0.0
#
# Expected: what is read is read as a whole, or not: for expressions that it does not support there
# is the status phrase_not_supported, and its README says to trust a range whose status is ok.
#
# Happens:  the first pattern that fits any part of a text is the answer, with the status ok. 大后天
# and 大前年 are a day and a year too near, 2024年一季度 and 2024年第10周 are the whole of 2024, while
# 2024年Q1 is right; 3月初, 2024年初 and Q1 2024 lose their month or year to today's. 90年代 is the year
# 2090, 98年3月5日 in 2098. "Before", "after" and "until" a day are that day.
#
# Matters:  it is made for questions to data; a sum for the first quarter is that of the year.
#
# Output seen, and compared with below:
#> 前天 ok 2026-11-28 2026-11-28
#> 大前天 ok 2026-11-28 2026-11-28
#> 大后天 ok 2026-12-02 2026-12-02
#> 大前年 ok 2024-01-01 2024-12-31
#> 2024年Q1 ok 2024-01-01 2024-03-31
#> 2024年一季度 ok 2024-01-01 2024-12-31
#> 2024年第10周 ok 2024-01-01 2024-12-31
#> Q1 2024 ok 2026-01-01 2026-03-31
#> 3月初 ok 2026-11-01 2026-11-30
#> 2024年初 ok 2026-01-01 2026-11-30
#> 2024年底 ok 2026-01-01 2026-12-31
#> 90年代 ok 2090-01-01 2090-12-31
#> 98年3月5日 ok 2098-03-05 2098-03-05
#> 截至2024年3月5日 ok 2024-03-05 2024-03-05
#> 2024年3月5日之后 ok 2024-03-05 2024-03-05
#> 春节 no_time_phrase
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'time-parser-zh==1.0.0'
venv/bin/python - >output <<'PYTHON'
import datetime

import time_parser_zh

today = datetime.datetime(2026, 11, 30, 12, 0)
for text in (
    "前天",
    "大前天",
    "大后天",
    "大前年",
    "2024年Q1",
    "2024年一季度",
    "2024年第10周",
    "Q1 2024",
    "3月初",
    "2024年初",
    "2024年底",
    "90年代",
    "98年3月5日",
    "截至2024年3月5日",
    "2024年3月5日之后",
    "春节",
):
    found = time_parser_zh.extract_date_range_v2(text, today=today)
    print(text, found.recognition_status, *(found.to_tuple() or ()) if found else ())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
