#!/usr/bin/env bash
# timefhuman reads 2024-03-05T08:30:00Z as midnight, and "3-5 March 2024" as 3 to 5 o'clock.
#
# Version:  timefhuman 0.1.5, datefinder 1.0.0
#
# Expected: the time of an ISO date-time; a range of days, as "March 3-5" is; or nothing, as for
# "24:00".
#
# Happens:  with a Z the time is lost, and with +08:00 the zone. "3-5 March 2024" is from 3:00 to
# 5:00 on the first of March. CST is Indiana. Of "July 4, 5 and 6" the 4th is given. datefinder
# loses the +08:00 of a time, makes 24:00 the beginning of the day, and finds only the 8th in "5 to
# 8 March 2024" and 11 March 2004 in "version 3.11.4".
#
# Matters:  both are used to find dates in descriptions and e-mails; times in ISO form are the ones
# that programs write there.
#
# Output seen, and compared with below:
#> 2024-03-05 08:30 -> [2024-03-05 08:30:00] | [2024-03-05 08:30:00]
#> 2024-03-05T08:30:00Z -> [2024-03-05 00:00:00] | [2024-03-05 08:30:00]
#> 2024-03-05T08:30:00+08:00 -> [2024-03-05 08:30:00] | [2024-03-05 08:30:00]
#> March 3-5 -> [[2024-03-03 00:00:00, 2024-03-05 00:00:00]] | [2024-03-03 00:00:00]
#> 3-5 March 2024 -> [[2024-03-01 03:00:00, 2024-03-01 05:00:00]] | [2024-03-05 00:00:00]
#> July 4, 5 and 6 -> [2024-07-04 00:00:00] | [2024-07-04 00:00:00]
#> 8:30 PM CST -> [2024-06-15 20:30:00-05:00] | []
#> 24:00 -> [] | []
#> 2024-03-05T24:00:00 -> [2024-03-05 00:00:00] | [2024-03-05 00:00:00]
#> 5 to 8 March 2024 -> [[2024-03-01 05:00:00, 2024-03-01 08:00:00]] | [2024-03-08 00:00:00]
#> version 3.11.4 -> [] | [2004-03-11 00:00:00]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'timefhuman==0.1.5' 'datefinder==1.0.0'
venv/bin/python - >output <<'PYTHON'
import datetime

import datefinder
import timefhuman


def show(found):
    if isinstance(found, (list, tuple)):
        return "[%s]" % ", ".join(show(one) for one in found)
    return str(found)


now = datetime.datetime(2024, 6, 15, 12, 0)
for text in ("2024-03-05 08:30", "2024-03-05T08:30:00Z", "2024-03-05T08:30:00+08:00", "March 3-5", "3-5 March 2024", "July 4, 5 and 6", "8:30 PM CST", "24:00",
             "2024-03-05T24:00:00", "5 to 8 March 2024", "version 3.11.4"):
    print(text, "->", show(timefhuman.timefhuman(text, timefhuman.tfhConfig(now=now))), "|",
          show(list(datefinder.find_dates(text, base_date=now))))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
