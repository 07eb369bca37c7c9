#!/usr/bin/env bash
# jpholiday makes a holiday of 4 May 1970 to 1985, by a law that came into force at the end of 1985.
#
# Version:  jpholiday 1.0.3, holidays 0.109
#
# Expected: no 国民の休日 before 1986, since the day between two holidays became one by the amendment of
# 27 December 1985, and none moved to a Monday before 12 April 1973, when that rule began; or an
# error for years that are not covered.
#
# Happens:  for 14 days from 1970 to 1985 is_holiday is True, with a name: each 4 May but Sundays
# and the Mondays that took over for 3 May, and 12 February 1973 as a substitute. All other days of
# 1970 to 2026 are as in the package holidays; what was a holiday before the law is known (15
# January, 10 October).
#
# Matters:  long series of electricity, traffic or trade by working days have a day less in each of
# these years.
#
# Output seen, and compared with below:
#> 1970-05-04 Mon 国民の休日 | -
#> 1971-05-04 Tue 国民の休日 | -
#> 1972-05-04 Thu 国民の休日 | -
#> 1973-02-12 Mon 建国記念の日 振替休日 | -
#> 1973-05-04 Fri 国民の休日 | -
#> 1974-05-04 Sat 国民の休日 | -
#> 1976-05-04 Tue 国民の休日 | -
#> 1977-05-04 Wed 国民の休日 | -
#> 1978-05-04 Thu 国民の休日 | -
#> 1979-05-04 Fri 国民の休日 | -
#> 1982-05-04 Tue 国民の休日 | -
#> 1983-05-04 Wed 国民の休日 | -
#> 1984-05-04 Fri 国民の休日 | -
#> 1985-05-04 Sat 国民の休日 | -
#> 1988-05-04 国民の休日 | National Holiday
#> 1985-05-06 こどもの日 振替休日 | Substitute Holiday
#> 1985-01-15 成人の日 | Coming of Age Day
#> 1985-10-10 体育の日 | Physical Education Day
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jpholiday==1.0.3' 'holidays==0.109'
venv/bin/python - >output <<'PYTHON'
import datetime

import holidays
import jpholiday

other = holidays.country_holidays("JP", years=range(1970, 2027))
day = datetime.date(1970, 1, 1)
while day.year < 2027:
    if jpholiday.is_holiday(day) != (day in other):
        print(day, day.strftime("%a"), jpholiday.is_holiday_name(day), "|", other.get(day, "-"))
    day += datetime.timedelta(1)
for text in ("1988-05-04", "1985-05-06", "1985-01-15", "1985-10-10"):
    day = datetime.date.fromisoformat(text)
    print(text, jpholiday.is_holiday_name(day), "|", other.get(day))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
