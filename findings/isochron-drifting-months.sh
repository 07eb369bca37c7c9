#!/usr/bin/env bash
# isochron repeats 31 January monthly on 29 February, 29 March, 29 April; 24:00 is the day's beginning.
#
# Version:  isochron 0.1.0
#
# Expected: R4/2024-01-31/P1M counts months from its start, as the start plus one, two and three
# durations do: 29 February, 31 March, 30 April. 2024-03-05T24:00:00 is the end of the day (ISO 8601,
# 4.2.3 of the edition of 2004), a second of 60 the one after 59.
#
# Happens:  each date is taken from the one before, so that a month end moves to the 29th for good, and
# 29 February with P1Y to the 28th, leap years too. 24:00:00 is midnight a day early. A leap
# second is 23:59:59.999999. PT1.5H and P0.5D, valid decimals, are refused.
#
# Matters:  month-end series of catalogues and billing; after February no date is a month end.
#
# Output seen, and compared with below:
#> R4/2024-01-31/P1M -> 2024-01-31 2024-02-29 2024-03-29 2024-04-29
#> R4/2024-01-30/P1M -> 2024-01-30 2024-02-29 2024-03-29 2024-04-29
#> R5/2024-02-29/P1Y -> 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-28
#> R4/2023-11-30/P3M -> 2023-11-30 2024-02-29 2024-05-29 2024-08-29
#> 2024-01-31 plus P1M, P2M, P3M -> 2024-02-29 2024-03-31 2024-04-30
#> 2024-03-05T24:00:00 -> 2024-03-05 00:00:00
#> 2024-03-06T00:00:00 -> 2024-03-06 00:00:00
#> 2016-12-31T23:59:60Z -> 2016-12-31 23:59:59.999999+00:00
#> PT1.5H -> ParseError
#> P0.5D -> ParseError
#> PT0.5S -> 0:00:00.500000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'isochron==0.1.0'
venv/bin/python - >output <<'PYTHON'
import itertools

import isochron

for text in ("R4/2024-01-31/P1M", "R4/2024-01-30/P1M", "R5/2024-02-29/P1Y", "R4/2023-11-30/P3M"):
    recurring = isochron.parse_recurring(text)
    print(text, "->", *itertools.islice(recurring, 5))
months = [isochron.parse_duration("P%dM" % number) for number in (1, 2, 3)]
print("2024-01-31 plus P1M, P2M, P3M ->", *(isochron.parse_date("2024-01-31") + duration for duration in months))
for text in ("2024-03-05T24:00:00", "2024-03-06T00:00:00", "2016-12-31T23:59:60Z"):
    print(text, "->", isochron.parse_datetime(text))
for text in ("PT1.5H", "P0.5D", "PT0.5S"):
    try:
        print(text, "->", isochron.parse_duration(text))
    except isochron.ParseError as error:
        print(text, "->", type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
