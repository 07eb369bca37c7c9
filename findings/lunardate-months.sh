#!/usr/bin/env bash
# lunardate begins three months of the Chinese calendar on the wrong day, one of them that of the
# Mid-Autumn Festival of 1978.
#
# Version:  lunardate 0.3.0, borax 4.1.3, lunar_python 1.4.8
#
# Expected: a month begins on the day of the new moon in China's time (GB/T 33661-2017, 4.1). The
# new moon of 2 September 1978, 16:09 UTC, was on the 3rd in China, that of 25 November 1954, 12:30
# UTC, on the 25th.
#
# Happens:  they begin on 2 September 1978 and 26 November 1954; a month of 1933 begins a day early
# too. That is all in which it differs from two other libraries, which agree on each day from 1931
# to 1980.
#
# Matters:  on ninety days birthdays and memorial days in records convert to the wrong date, and the
# Mid-Autumn Festival of 1978 to the day before it.
#
# Output seen, and compared with below:
#> from 1933-07-22 lunardate 1933 6 1 | borax, lunar_python 1933 5 30
#> from 1954-11-25 lunardate 1954 10 30 | borax, lunar_python 1954 11 1
#> from 1978-09-02 lunardate 1978 8 1 | borax, lunar_python 1978 7 30
#> 90 days differ
#> Mid-Autumn 1978: 1978-09-16 1978-09-17
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'lunardate==0.3.0' 'borax==4.1.3' 'lunar_python==1.4.8'
venv/bin/python - >output <<'PYTHON'
import datetime

import lunardate
from borax.calendars.lunardate import LunarDate
from lunar_python import Solar

def first(day):
    found = lunardate.LunarDate.from_solar_date(day.year, day.month, day.day)
    return found.year, found.month, found.day

def second(day):
    found = LunarDate.from_solar(day)
    return found.year, found.month, found.day

def third(day):
    found = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return found.getYear(), abs(found.getMonth()), found.getDay()

day, last, wrong = datetime.date(1931, 3, 1), None, 0
while day.year < 1981:
    a, b, c = first(day), second(day), third(day)
    assert b == c
    if a != b:
        wrong += 1
        if last != day - datetime.timedelta(1):
            print("from", day, "lunardate", *a, "| borax, lunar_python", *b)
        last = day
    day += datetime.timedelta(1)
print(wrong, "days differ")
print("Mid-Autumn 1978:", lunardate.LunarDate(1978, 8, 15).to_solar_date(), LunarDate(1978, 8, 15).to_solar_date())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
