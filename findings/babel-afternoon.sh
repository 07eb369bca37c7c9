#!/usr/bin/env bash
# Babel reads 下午8:30, 오후 8:30 and its own Greek and Arabic afternoons as half past eight in the
# morning.
#
# Version:  babel 2.19.0
#
# Expected: 20:30, or an error, for a text that format_time() of the same library wrote for the
# same locale and format; "8:30 PM" in a Chinese text is 20:30 or an error.
#
# Happens:  parse_time() knows the words of a locale only where they are "am" and "pm": in English
# it is right, in 336 of the 2294 pairs of locale and format tried below the afternoon is twelve
# hours early, without an error, among them Taiwan, Hong Kong, Korea, Greece, Albania and the Arab
# countries.
#
# Matters:  opening hours, tides and departures of pages in these languages: all of the afternoon
# lands in the morning, at a time that looks right.
#
# Output seen, and compared with below:
#> en 8:30 PM -> 20:30:00
#> zh 下午8:30 -> 08:30:00
#> zh 8:30 PM -> 08:30:00
#> zh_Hant 下午8:30 -> 08:30:00
#> ko 오후 8:30 -> 08:30:00
#> el 8:30 μ.μ. -> 08:30:00
#> de 8:30 PM -> 08:30:00
#> its own texts: right 1958 wrong 336 among them zh_Hant zh_Hant_HK ko el ar sq
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'babel==2.19.0'
venv/bin/python - >output <<'PYTHON'
import datetime

from babel import localedata
from babel.dates import format_time, parse_time

for locale, text in (("en", "8:30 PM"), ("zh", "下午8:30"), ("zh", "8:30 PM"), ("zh_Hant", "下午8:30"), ("ko", "오후 8:30"), ("el", "8:30 μ.μ."), ("de", "8:30 PM")):
    print(locale, text, "->", parse_time(text, locale=locale, format="short"))
afternoon, right, wrong = datetime.time(20, 30), 0, []
for locale in sorted(localedata.locale_identifiers()):
    for style in ("short", "medium"):
        text = format_time(afternoon, style, locale=locale)
        if parse_time(text, locale=locale, format=style) == afternoon:
            right += 1
        else:
            wrong.append(locale)
print("its own texts: right", right, "wrong", len(wrong), "among them", *(name for name in ("zh_Hant", "zh_Hant_HK", "ko", "hi", "el", "ar", "bg", "sq") if name in wrong))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
