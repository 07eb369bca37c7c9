#!/usr/bin/env bash
# In years that it does not know workalendar says of China's Saturdays and Sundays that nobody
# works.
#
# Version:  workalendar 17.0.0, chinese-days 0.0.2
#
# Expected: an error, as for the other days of such a year ("Need configure 2024 for China"), since
# many weekends are made up for holidays; or the right answer, as for 2023.
#
# Happens:  is_working_day of a weekday in 2024 raises CalendarError, of 4 February 2024, a Sunday
# on which all offices were open, it is False: the weekend is looked at before the year. A warning
# says when the calendar is made that the years 2018 to 2023 are known.
#
# Matters:  opening hours, deadlines and passenger numbers by day; a program that looks at weekends
# only never sees the error.
#
# Output seen, and compared with below:
#> 2023-04-23 Sun chinese-days True | workalendar True
#> 2023-04-22 Sat chinese-days False | workalendar False
#> 2023-04-24 Mon chinese-days True | workalendar True
#> 2024-02-04 Sun chinese-days True | workalendar False
#> 2024-02-05 Mon chinese-days True | workalendar CalendarError Need configure 2024 for China.
#> 2024-02-12 Mon chinese-days False | workalendar CalendarError Need configure 2024 for China.
#> 2024-05-11 Sat chinese-days True | workalendar False
#> 2024-05-12 Sun chinese-days False | workalendar False
#> 2025-01-26 Sun chinese-days True | workalendar False
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'workalendar==17.0.0' 'chinese-days==0.0.2'
venv/bin/python - >output <<'PYTHON'
import datetime

import chinesedays
from workalendar.asia import China
from workalendar.exceptions import CalendarError

calendar = China()
for day in ("2023-04-23", "2023-04-22", "2023-04-24", "2024-02-04", "2024-02-05", "2024-02-12", "2024-05-11", "2024-05-12", "2025-01-26"):
    date = datetime.date.fromisoformat(day)
    try:
        works = calendar.is_working_day(date)
    except CalendarError as error:
        works = "CalendarError %s" % error
    print(day, date.strftime("%a"), "chinese-days", chinesedays.is_workday(day), "| workalendar", works)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
