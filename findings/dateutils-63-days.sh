#!/usr/bin/env bash
# ddiff of dateutils tells the time from 31 January to 1 March 2024 as 1 month and 63 days.
#
# Version:  dateutils 0.4.10 (Debian)
#
# Expected: 1 month and 1 day, or 30 days; never more than a month's days beside months.
#
# Happens:  with %m and %d in the format, from the 31st to a first of March, days of another month are
# added: 62 in common years, 63 in leap years. Backwards it is -1 months 63 days. From the 30th, and
# to other months, it is right; %d alone too.
#
# Matters:  ages and terms from registers; one row in a few hundred is wrong by two months.
#
# Output seen, and compared with below:
#> 2024-01-15 2024-03-20: 2 months 5 days, 65 days
#> 2024-01-30 2024-03-01: 1 months 0 days, 31 days
#> 2024-01-31 2024-03-01: 1 months 63 days, 30 days
#> 2023-01-31 2023-03-01: 1 months 62 days, 29 days
#> 2023-05-31 2024-03-01: 9 months 63 days, 275 days
#> 2024-03-01 2024-01-31: -1 months 63 days, -30 days
#> 2024-10-31 2024-12-01: 1 months 0 days, 31 days
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' dateutils 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends dateutils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' dateutils)
echo "dateutils $version"
case $version in
  0.4.10*) ;;
  *) echo "another version than 0.4.10: what follows may differ" >&2 ;;
esac
{
for dates in '2024-01-15 2024-03-20' '2024-01-30 2024-03-01' '2024-01-31 2024-03-01' '2023-01-31 2023-03-01' '2023-05-31 2024-03-01' \
  '2024-03-01 2024-01-31' '2024-10-31 2024-12-01'; do
  # shellcheck disable=SC2086
  echo "$dates: $(dateutils.ddiff $dates -f '%m months %d days'), $(dateutils.ddiff $dates -f '%d days')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
