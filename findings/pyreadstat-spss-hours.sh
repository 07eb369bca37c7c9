#!/usr/bin/env bash
# pyreadstat reads an SPSS time of 25:30:00 as 01:30:00; a week becomes midnight.
#
# Version:  pyreadstat 1.3.7, pandas 3.1.1, PSPP 1.6.2 (Debian)
#
# Expected: SPSS's TIME format is a number of seconds of any size (PSPP shows 25:30:00): a timedelta,
# or the number.
#
# Happens:  the hours are taken modulo 24, in pyreadstat and pandas.read_spss: seven days are midnight,
# minus half an hour is 23:30. No warning; with disable_datetime_conversion=True the seconds are there.
#
# Matters:  working hours and durations of journeys in survey files, in sums and means.
#
# Output seen, and compared with below:
#> PSPP short 08:30:00
#> PSPP long 25:30:00
#> PSPP week 168:00:00
#> PSPP less -00:30:00
#> pyreadstat short 08:30:00
#> pyreadstat long 01:30:00
#> pyreadstat week 00:00:00
#> pyreadstat less 23:30:00
#> pandas short 08:30:00
#> pandas long 01:30:00
#> pandas week 00:00:00
#> pandas less 23:30:00
#> unconverted short 30600.0
#> unconverted long 91800.0
#> unconverted week 604800.0
#> unconverted less -1800.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyreadstat==1.3.7' 'pandas==3.1.1'
if ! dpkg-query --show pspp >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends pspp >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' pspp)
echo "pspp $version"
case $version in
  1.6.2*) ;;
  *) echo "another version than 1.6.2: what follows may differ" >&2 ;;
esac
{
cat >make.sps <<'SPSS'
DATA LIST LIST NOTABLE /kind (A8) t (TIME9).
BEGIN DATA
short 08:30:00
long 25:30:00
week 168:00:00
less -00:30:00
END DATA.
SAVE OUTFILE='t.sav'.
LIST.
SPSS
pspp make.sps | sed -n 's/^|\([slw].*[0-9]\)|$/PSPP \1/p' | tr -s '| ' ' '
venv/bin/python - <<'PYTHON'
import pandas
import pyreadstat

for name, table in (("pyreadstat", pyreadstat.read_sav("t.sav")[0]), ("pandas", pandas.read_spss("t.sav")),
                    ("unconverted", pyreadstat.read_sav("t.sav", disable_datetime_conversion=True)[0])):
    for row in table.itertuples(index=False):
        print(name, *row)
PYTHON
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
