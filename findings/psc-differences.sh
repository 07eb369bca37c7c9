#!/usr/bin/env bash
# psc, the importer of the sheet sc, subtracts within telephone numbers and dates: 2024-03-05 is
# 2016.
#
# Version:  sc 7.16 (Debian)
#
# Expected: texts, as psc makes them of 5/3, 3:30, 5% and 2024/03/05; a field is a number or a
# string, and the manual's option -P is for leaving 1e5 a string.
#
# Happens:  a field of digits, signs and points is put into the sheet as it is, and sc evaluates it
# as a formula. Ranges, telephone numbers and ISO dates become differences, two digits with points a
# date in seconds since 1970, here of the year 24. -5-3 is -8. Ids of 18 digits lose the last ones.
#
# Matters:  psc is the way to get a table of text into sc, and a column of dates is a column of
# plausible small numbers.
#
# Output seen, and compared with below:
#> rightstring A0 = "value"
#> let A1 = 2024-03-05
#> let A2 = 139-1234-5678
#> let A3 = 10-12
#> let A4 = 12-31-24
#> let A5 = -5-3
#> let A6 = 24.03.05
#> let A7 = 5.3.2024
#> rightstring A8 = "2024/03/05"
#> rightstring A9 = "3:30"
#> let A10 = 007
#> let A11 = 120101199001011234
#> value note
#> 2016.000000 date
#> -6773.000000 telephone
#> -2.000000 range
#> -43.000000 US date
#> -8.000000 signs
#> -61404307200.000000 date with points
#> 1714694400.000000 date with points
#> 2024/03/05 slashes
#> 3:30 time
#> 7.000000 code
#> 120101199001011232.000000 id
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' sc 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends sc >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' sc)
echo "sc $version"
case $version in
  7.16*) ;;
  *) echo "another version than 7.16: what follows may differ" >&2 ;;
esac
{
printf '%s\t%s\n' value note 2024-03-05 date 139-1234-5678 telephone 10-12 range 12-31-24 'US date' -5-3 signs 24.03.05 'date with points' \
  5.3.2024 'date with points' 2024/03/05 slashes 3:30 time 007 code 120101199001011234 id >a.tsv
psc -d "$(printf '\t')" <a.tsv >a.sc 2>/dev/null
grep '^\(let\|rightstring\) A' a.sc
sc -W% a.sc 2>/dev/null | sed 's/  */ /g; s/^ //'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
