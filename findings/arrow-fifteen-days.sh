#!/usr/bin/env bash
# Fifteen days are "a month ago" for arrow, fourteen "2 weeks ago".
#
# Version:  arrow 1.4.0
#
# Expected: 2 weeks, as for fourteen days, and a month when most of one is over.
#
# Happens:  from the fifteenth day on humanize() counts in months, and from the 46th it says 2
# months. In Chinese as in English; "20 days" and "3 weeks" can not come up.
#
# Matters:  portals and dashboards show "updated a month ago" for a dataset that is refreshed every
# two weeks.
#
# Output seen, and compared with below:
#> 13 | a week ago | 1周前
#> 14 | 2 weeks ago | 2周前
#> 15 | a month ago | 1个月前
#> 21 | a month ago | 1个月前
#> 29 | a month ago | 1个月前
#> 45 | a month ago | 1个月前
#> 46 | 2 months ago | 2个月前
#> 60 | 2 months ago | 2个月前
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'arrow==1.4.0'
venv/bin/python - >output <<'PYTHON'
import arrow

day = arrow.get("2024-03-05")
for days in (13, 14, 15, 21, 29, 45, 46, 60):
    later = day.shift(days=days)
    print(days, "|", day.humanize(later), "|", day.humanize(later, locale="zh"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
