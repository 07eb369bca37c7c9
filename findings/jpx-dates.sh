#!/usr/bin/env bash
# jpx's parse_datetime gives the date 2024-03-05 the time of day at which it is read.
#
# Version:  jpx 0.1.0
#
# Expected: midnight: what the library says of the function has the example
# parse_datetime("2024-01-15") -> "2024-01-15T00:00:00Z".
#
# Happens:  every date without a time is completed by the present time, so that two readings of one
# date differ. parse_natural_date gives midnight for the same texts but the present time for
# "tomorrow", the other way round than its example of "yesterday". With dots the month is first,
# 5.3.2024 in May, and 13/05/2024 is null. start_of_day of a time in Shanghai is on the day before.
# A duration of 1M is a minute, while 1.5h and PT1H30M are null.
#
# Matters:  differences in days and comparisons of dates depend on when the query runs.
#
# Output seen, and compared with below:
#> 2024-03-05  |  2024-03-05 now  2024-03-05T00:00:00Z
#> 2024-03-05 08:30  |  2024-03-05T08:30:00Z  2024-03-05T08:30:00Z
#> 5 March 2024  |  2024-03-05 now  2024-03-05T00:00:00Z
#> March 5, 2024  |  2024-03-05 now  2024-03-05T00:00:00Z
#> 03/05/2024  |  2024-03-05 now  2024-03-05T00:00:00Z
#> 5.3.2024  |  2024-05-03 now  None
#> 13/05/2024  |  None  None
#> 2024年3月5日  |  None  None
#> the same twice: False
#> tomorrow at midnight: False
#> 2024-03-04T00:00:00Z 2024-02-01T00:00:00Z
#> 1h30m 5400.0
#> 1M 60.0
#> 1.5h None
#> PT1H30M None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jpx==0.1.0'
venv/bin/python - >output <<'PYTHON'
import datetime
import time

import jpx

def shown(text):
    """The text, or its date and "now" when the time of day is that of the reading."""
    if not isinstance(text, str) or text.endswith("T00:00:00Z"):
        return text
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    now = datetime.datetime.now(datetime.timezone.utc)
    apart = (moment - now).total_seconds() % 86400
    return f"{moment.date()} now" if min(apart, 86400 - apart) < 120 else text

for text in ("2024-03-05", "2024-03-05 08:30", "5 March 2024", "March 5, 2024", "03/05/2024", "5.3.2024", "13/05/2024", "2024年3月5日"):
    print(text, "|", *(shown(jpx.search(f"{name}(@)", text)) for name in ("parse_datetime", "parse_natural_date")), sep="  ")
first = jpx.search("parse_datetime(@)", "5 March 2024")
time.sleep(1.2)
print("the same twice:", first == jpx.search("parse_datetime(@)", "5 March 2024"))
print("tomorrow at midnight:", jpx.search("parse_natural_date(@)", "tomorrow").endswith("T00:00:00Z"))
print(jpx.search("start_of_day(@)", "2024-03-05T07:00:00+08:00"), jpx.search("start_of_month(@)", "2024-03-01T07:00:00+08:00"))
for text in ("1h30m", "1M", "1.5h", "PT1H30M"):
    print(text, jpx.search("parse_duration(@)", text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
