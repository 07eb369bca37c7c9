#!/usr/bin/env bash
# in undate 2024 is after the decade 202X, 202X is after 2024, and 20240305 is a year.
#
# Version:  undate 0.8.0
#
# Expected: the fifth of March for 20240305 in the format "ISO8601", whose basic form it is, or an
# error; for a decade and one of its years neither before nor after, and "in" true, as it is for a
# year and one of its days, where a comparison raises NotImplementedError.
#
# Happens:  20240305 is the year 20240305, 202403 the year 202403. Each of two overlapping dates is
# greater than the other when one has an unknown digit or day, and 2024 is not in 202X, 2024-03-05
# not in 2024-03-XX. The marks of doubt of 2024? and 2024~ are dropped.
#
# Matters:  catalogues of archives and museums date by decades and write days without dashes.
# Sorting gives another order each time the rows come in another, and filters by a span find
# nothing.
#
# Output seen, and compared with below:
#> 20240305 ISO8601 -> 20240305-01-01 to 20240305-12-31
#> 202403 ISO8601 -> 202403-01-01 to 202403-12-31
#> 2024? EDTF -> 2024
#> 2024~ EDTF -> 2024
#> 2024-03~ EDTF -> 2024-03
#> 202X 2024 | first > second True, second > first True, second in first False
#> 19XX 1950 | first > second True, second > first True, second in first False
#> 2024-03-XX 2024-03-05 | first > second True, second > first True, second in first False
#> 2024-XX 2024-03 | first > second True, second > first True, second in first False
#> 202X 2031 | first > second False, second > first True, second in first False
#> 2024 2024-03-05 | first > second NotImplementedError, second > first NotImplementedError, second in first True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'undate==0.8.0'
venv/bin/python - >output <<'PYTHON'
from undate import Undate

for text in ("20240305", "202403"):
    date = Undate.parse(text, "ISO8601")
    print(text, "ISO8601 ->", date.earliest, "to", date.latest)
for text in ("2024?", "2024~", "2024-03~"):
    print(text, "EDTF ->", Undate.parse(text, "EDTF").format("EDTF"))
for one, other in (("202X", "2024"), ("19XX", "1950"), ("2024-03-XX", "2024-03-05"), ("2024-XX", "2024-03"), ("202X", "2031"), ("2024", "2024-03-05")):
    first, second = Undate.parse(one, "EDTF"), Undate.parse(other, "EDTF")
    answers = []
    for question in ("first > second", "second > first", "second in first"):
        try:
            answers.append("%s %s" % (question, bool(eval(question))))
        except NotImplementedError as error:
            answers.append("%s %s" % (question, type(error).__name__))
    print(one, other, "|", ", ".join(answers))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
