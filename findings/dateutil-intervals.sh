#!/usr/bin/env bash
# An interval of dates is read as one moment with a time zone, by dateutil and pandas.
#
# Version:  python-dateutil 2.9.0.post0, pandas 3.1.1
#
# Expected: an error: `2024-03-05/2024-03-06` is an interval of ISO 8601 (4.4), `14:00-16:00`
# opening hours.
#
# Happens:  the second year is the time 20:24 and the second day the offset -06:00. The end of the
# hours becomes an offset too. pandas gives the same for a whole column.
#
# Matters:  dcterms:temporal, reporting periods and timetables are intervals. A column of them passes
# as dates; the times and time zones in it are parts of other dates.
#
# Output seen, and compared with below:
#> 2024-03-05/2024-03-06 | 2024-03-05 20:24:00-06:00 | 2024-03-05 20:24:00-06:00
#> 2024-03-05 - 2024-03-06 | 2024-03-05 20:24:00-06:00 | 2024-03-05 20:24:00-06:00
#> 2024-03-05 14:00-16:00 | 2024-03-05 14:00:00-16:00 | 2024-03-05 14:00:00-16:00
#> 2024-03-05 9am-5pm | 2024-03-05 21:00:00-05:00 | 2024-03-05 21:00:00-05:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'python-dateutil==2.9.0.post0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import warnings

import pandas
from dateutil import parser

warnings.simplefilter("ignore")
for text in ("2024-03-05/2024-03-06", "2024-03-05 - 2024-03-06", "2024-03-05 14:00-16:00", "2024-03-05 9am-5pm"):
    print(text, "|", parser.parse(text), "|", pandas.to_datetime(pandas.Series([text]))[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
