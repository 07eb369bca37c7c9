#!/usr/bin/env bash
# date-model takes 15 March 2024 for March 2015, March 1985 for March 2019, Marketing for March.
#
# Version:  date-model 1.1.4
#
# Expected: the days of the text: parse_date_range is for months and years in words.
#
# Happens:  a text with three letters of a month anywhere is a month, and its year is the first 20
# with two digits or the first two digits of the text: 15 of "15 March 2024", 19 of "March 1985", 10
# of "10:30 March 2024". "October 1999 to May 2001" is May 2019, "decision of 2023" December,
# "Summary of 2024" March. "last week of March 2024" is the week before today. A single date that
# parse_date reads, 05/03/2024, has no range.
#
# Matters:  periods of tables, "15 March 2024" among them, come out in another year, in the same
# form as the right ones.
#
# Output seen, and compared with below:
#> March 2024 | None | ('2024-03-01', '2024-03-31')
#> 15 March 2024 | 2024-03-15 | ('2015-03-01', '2015-03-31')
#> March 15, 2024 | None | ('2015-03-01', '2015-03-31')
#> March 1985 | None | ('2019-03-01', '2019-03-31')
#> 10:30 March 2024 | 2024-03-30 | ('2010-03-01', '2010-03-31')
#> 5-10 March 2024 | 2024-03-10 | ('2010-03-01', '2010-03-31')
#> from 5 March to 9 March 2024 | 2024-03-09 | ('2024-03-01', '2024-03-31')
#> October 1999 to May 2001 | None | ('2019-05-01', '2019-05-31')
#> decision of 2023 | None | ('2023-12-01', '2023-12-31')
#> Summary of 2024 | None | ('2024-03-01', '2024-03-31')
#> Marketing 2024 | None | ('2024-03-01', '2024-03-31')
#> last week of March 2024 | None | ('2026-01-08', '2026-01-14')
#> 05/03/2024 | 2024-03-05 | None
#> 1985 | None | ('1985-01-01', '1985-12-31')
#> 84 | None | ('2084-01-01', '2084-12-31')
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'date-model==1.1.4'
venv/bin/python - >output <<'PYTHON'
from datetime import date

from date_model import parse_date, parse_date_range

for text in ("March 2024", "15 March 2024", "March 15, 2024", "March 1985", "10:30 March 2024", "5-10 March 2024",
             "from 5 March to 9 March 2024", "October 1999 to May 2001", "decision of 2023", "Summary of 2024", "Marketing 2024",
             "last week of March 2024", "05/03/2024", "1985", "84"):
    print(text, "|", parse_date(text), "|", parse_date_range(text, date(2026, 1, 15)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
