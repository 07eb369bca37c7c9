#!/usr/bin/env bash
# dateparser reads the ISO week 2024-W10 as October, and does not read 20240305.
#
# Version:  dateparser 1.5.0
#
# Expected: 2024-W10 is the week of 4 March (ISO 8601) or None; 20240305 is 5 March, ISO's basic
# format.
#
# Happens:  the W is skipped and 10 is the month, with today's day; W40 is None. 24.03.05 is read
# as day, month, year. 20240305 gives None, and so do 上周五 and 下午3点 although Chinese is listed as
# supported.
#
# Matters:  weekly statistics (W10) land in another quarter, and the guess passes every check for
# a valid date.
#
# Output seen, and compared with below:
#> 2024-W10 2024-10-15 00:00:00
#> 2024-W40 None
#> 24.03.05 2005-03-24 00:00:00
#> 20240305 None
#> 2024年3月5日 2024-03-05 00:00:00
#> 上周五 None
#> 下午3点 None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'dateparser==1.5.0'
venv/bin/python - >output <<'PYTHON'
import datetime

import dateparser

base = {"RELATIVE_BASE": datetime.datetime(2024, 6, 15, 12)}
for text in ("2024-W10", "2024-W40", "24.03.05", "20240305", "2024年3月5日", "上周五", "下午3点"):
    print(text, dateparser.parse(text, settings=base))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
