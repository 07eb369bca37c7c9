#!/usr/bin/env bash
# aniso8601 reads 2024-03-05T24:00:00 as the beginning of that day, not its end.
#
# Version:  aniso8601 10.0.1, isodate 0.7.2
#
# Expected: 24:00 is the end of the day (ISO 8601:2004, 4.2.3), the same moment as
# 2024-03-06T00:00:00; isodate refuses it.
#
# Happens:  parse_datetime returns 2024-03-05 00:00:00, a day too early, and an interval up to
# 24:00 of the day on which it begins has its end before its beginning.
#
# Matters:  periods of validity and of measurement end at 24:00 in many tables; a filter on them
# leaves out the day.
#
# Output seen, and compared with below:
#> 2024-03-05 00:00:00
#> ['2024-03-05 08:00:00', '2024-03-05 00:00:00']
#> isodate: hour must be in 0..23
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'aniso8601==10.0.1' 'isodate==0.7.2'
venv/bin/python - >output <<'PYTHON'
import aniso8601
import isodate

print(aniso8601.parse_datetime("2024-03-05T24:00:00"))
print([str(end) for end in aniso8601.parse_interval("2024-03-05T08:00:00/2024-03-05T24:00:00")])
try:
    print(isodate.parse_datetime("2024-03-05T24:00:00"))
except ValueError as error:
    print("isodate:", error)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
