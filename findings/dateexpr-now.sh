#!/usr/bin/env bash
# dateexpr makes the present moment of 20240305, 2024 and 2024-W10, and of a typing error.
#
# Version:  dateexpr 1.0.0
#
# Expected: the dates that these ISO 8601 forms are, since the package takes date strings of ISO
# 8601; an error for what is not understood.
#
# Happens:  the basic form, a bare year, weeks, days of the year and 24:00:00 are the time of the
# call; a line is printed, no exception is raised. 2024-13-01 raises nothing either. Of
# "2024-01-31/P1M" and "2024-02-29 P4Y" the date is left out and the period counted from today: a
# month's beginning, the first of January four years ago.
#
# Matters:  a batch that reads dates from a file goes on with today's, and each day with other ones.
#
# Output seen, and compared with below:
#> 2024-03-05 -> 2024-03-05 (Tue)
#> 2024-03 -> 2024-03-01 (Fri)
#> 2024-03-05T08:30:00 -> 2024-03-05 08:30:00 +0000 (Tue)
#> 20240305 -> today
#> 2024 -> today
#> 2024-W10 -> today
#> 2024-065 -> today
#> 2024-03-05T24:00:00 -> today
#> 2024-13-01 -> today
#> 5 March 2024 -> today
#> 2024-01-31/P1M -> the first of a month now
#> 2024-02-29 P4Y -> the first of January four years ago
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dateexpr==1.0.0'
{
venv/bin/python - <<'PYTHON' | grep -v '^spec '
import datetime

from dateexpr import DateExpr

today = datetime.datetime.now(datetime.timezone.utc)
for text in ("2024-03-05", "2024-03", "2024-03-05T08:30:00", "20240305", "2024", "2024-W10", "2024-065", "2024-03-05T24:00:00", "2024-13-01", "5 March 2024", "2024-01-31/P1M", "2024-02-29 P4Y"):
    try:
        found = str(DateExpr(text))
    except Exception as error:
        found = type(error).__name__
    for label, day in (("today", today.strftime("%Y-%m-%d")), ("the first of January four years ago", "%d-01-01" % (today.year - 4))):
        if found.startswith(day):
            found = label
    if "P1M" in text and found.endswith("-01 (%s)" % found[-4:-1]) and not found.startswith("2024"):
        found = "the first of a month now"
    print(text, "->", found)
PYTHON
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
