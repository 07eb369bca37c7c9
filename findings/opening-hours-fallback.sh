#!/usr/bin/env bash
# opening_hours_py applies a fallback rule to whole days, and takes a lone comment for "open".
#
# Version:  opening-hours-py 2.1.4
#
# Expected: the rule behind `||` speaks for every moment at which the rules before it say closed,
# as in the specification of OpenStreetMap's opening_hours; a rule of a comment alone means
# "unknown".
#
# Happens:  on a day that has opening hours the fallback is dead: at 19:00 on a Tuesday `Mo-Fr
# 09:00-18:00 || "by appointment"` is closed without a comment, and so is `… || open`. On Saturdays
# the same text is "open", although nobody knows. Behind `;` the comment replaces the opening
# hours: the place is open in the night. intervals() with a fallback ends with the first day:
# Tuesday to Thursday are missing, although state() has them open.
#
# Matters:  surgeries, archives and offices write their hours so. A table of what is open now has
# them open all weekend and closed in the evening, and a list of the week has Monday only.
#
# Output seen, and compared with below:
#> Mo-Fr 09:00-18:00
#>    Tue 10:00 open | Tue 19:00 closed | Sat 10:00 closed | Sun 03:00 closed
#> Mo-Fr 09:00-18:00 || "by appointment"
#>    Tue 10:00 open | Tue 19:00 closed | Sat 10:00 open by appointment | Sun 03:00 open by appointment
#> Mo-Fr 09:00-18:00 || unknown "by appointment"
#>    Tue 10:00 open | Tue 19:00 closed | Sat 10:00 unknown by appointment | Sun 03:00 unknown by appointment
#> Mo-Fr 09:00-18:00 || open
#>    Tue 10:00 open | Tue 19:00 closed | Sat 10:00 open | Sun 03:00 open
#> Mo-Fr 09:00-18:00; "by appointment"
#>    Tue 10:00 open by appointment | Tue 19:00 open by appointment | Sat 10:00 open by appointment | Sun 03:00 open by appointment
#> "by appointment"
#>    Tue 10:00 open by appointment | Tue 19:00 open by appointment | Sat 10:00 open by appointment | Sun 03:00 open by appointment
#> 4 to 7 March, Mo-Fr 09:00-18:00
#>   open 2024-03-04 09:00:00 to 2024-03-04 18:00:00
#>   open 2024-03-05 09:00:00 to 2024-03-05 18:00:00
#>   open 2024-03-06 09:00:00 to 2024-03-06 18:00:00
#>   open 2024-03-07 09:00:00 to 2024-03-07 18:00:00
#> 4 to 7 March, Mo-Fr 09:00-18:00 || "by appointment"
#>   open 2024-03-04 09:00:00 to 2024-03-04 18:00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'opening-hours-py==2.1.4'
venv/bin/python - >output <<'PYTHON'
import datetime

from opening_hours import OpeningHours

times = [datetime.datetime(2024, 3, day, hour) for day, hour in ((5, 10), (5, 19), (9, 10), (10, 3))]
for text in ('Mo-Fr 09:00-18:00', 'Mo-Fr 09:00-18:00 || "by appointment"', 'Mo-Fr 09:00-18:00 || unknown "by appointment"',
             'Mo-Fr 09:00-18:00 || open', 'Mo-Fr 09:00-18:00; "by appointment"', '"by appointment"'):
    hours = OpeningHours(text)
    print(text)
    print("  ", " | ".join(("%s %s %s" % (time.strftime("%a %H:%M"), *hours.state(time))).strip() for time in times))
for text in ('Mo-Fr 09:00-18:00', 'Mo-Fr 09:00-18:00 || "by appointment"'):
    spans = OpeningHours(text).intervals(datetime.datetime(2024, 3, 4), datetime.datetime(2024, 3, 8))
    print("4 to 7 March,", text)
    for begin, end, state, _ in spans:
        if str(state) == "open":
            print("  open", begin, "to", end)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
