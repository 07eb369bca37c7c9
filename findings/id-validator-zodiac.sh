#!/usr/bin/env bash
# id-validator gives everybody the animal of the calendar year: who was born on 15 January 1906 is a
# horse, not a snake.
#
# Version:  id-validator 1.0.20, lunardate 0.3.0
#
# Expected: the animal of the Chinese year, as its field chinese_zodiac is called: it begins with
# the Chinese New Year, 25 January 1906.
#
# Happens:  the year of birth in the number is divided by twelve, so that all birthdays from 1
# January to the New Year, one in ten, have the animal (and branch) of the following year. The
# constellation in the same result is right to the day.
#
# Matters:  such fields are filled from the numbers in registers and then counted; nothing shows
# which of them are wrong.
#
# Output seen, and compared with below:
#> 1905-12-31 巳蛇 摩羯座 | Chinese year 巳
#> 1906-01-15 午马 摩羯座 | Chinese year 巳
#> 1906-01-24 午马 水瓶座 | Chinese year 巳
#> 1906-01-25 午马 水瓶座 | Chinese year 午
#> 1906-12-31 午马 摩羯座 | Chinese year 午
#> 1907-02-12 未羊 水瓶座 | Chinese year 午
#> 1907-02-13 未羊 水瓶座 | Chinese year 未
#> 355 of 3652 birthdays differ
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'id-validator==1.0.20' 'lunardate==0.3.0'
venv/bin/python - >output <<'PYTHON'
import datetime

import lunardate
from id_validator import validator

BRANCHES = "申酉戌亥子丑寅卯辰巳午未"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

def number(day):
    digits = "110101" + day.strftime("%Y%m%d") + "001"
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11]

for text in ("1905-12-31", "1906-01-15", "1906-01-24", "1906-01-25", "1906-12-31", "1907-02-12", "1907-02-13"):
    day = datetime.date.fromisoformat(text)
    found = validator.get_info(number(day))
    print(text, found["chinese_zodiac"], found["constellation"], "| Chinese year", BRANCHES[lunardate.LunarDate.from_solar_date(day.year, day.month, day.day).year % 12])
wrong = total = 0
for year in range(1901, 1911):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        branch = BRANCHES[lunardate.LunarDate.from_solar_date(day.year, day.month, day.day).year % 12]
        wrong += validator.get_info(number(day))["chinese_zodiac"][0] != branch
        total += 1
        day += datetime.timedelta(1)
print(wrong, "of", total, "birthdays differ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
