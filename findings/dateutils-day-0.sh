#!/usr/bin/env bash
# dconv of dateutils makes 2024-13-00 of 2024-13-01, 2024-03-00 of 2024-03, and 29 February of the 30th.
#
# Version:  dateutils 0.4.10 (Debian)
#
# Expected: what is no date is refused, as 2024-03-32 and 20240305 are.
#
# Happens:  a month above 12 is taken with the day 0, and its weekday told; a month alone is its day 0 (a
# "Miracleday" in January). 31 April is the 30th, where other programs have 1 May.
# dgrep finds these as dates with the status 0, and %y makes 2069 of 69.
#
# Matters:  columns of dates that go through it in a pipe, where nobody sees the status 2; a month alone
# has the status 0.
#
# Output seen, and compared with below:
#> 2024-03-05 -> 2024-03-05 Tuesday (status 0)
#> 2024-03-32 -> nothing (status 2)
#> 20240305 -> nothing (status 2)
#> 2024-02-30 -> 2024-02-29 Thursday (status 2)
#> 2024-04-31 -> 2024-04-30 Tuesday (status 2)
#> 2023-02-29 -> 2023-02-28 Tuesday (status 2)
#> 2024-13-01 -> 2024-13-00 Tuesday (status 2)
#> 2024-14-31 -> 2024-14-00 Monday (status 2)
#> 2024-00-05 -> 2024-00-00 Monday (status 2)
#> 2024-03 -> 2024-03-00 Thursday (status 0)
#> 2024-1 -> 2024-01-00 Miracleday (status 0)
#> a 2024-13-01
#> b 2024-02-30
#> 2069-03-05
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
for date in 2024-03-05 2024-03-32 20240305 2024-02-30 2024-04-31 2023-02-29 2024-13-01 2024-14-31 2024-00-05 2024-03 2024-1; do
  said=$(dateutils.dconv -f '%F %A' "$date" 2>/dev/null) && status=0 || status=$?
  echo "$date -> ${said:-nothing} (status $status)"
done
printf 'a 2024-13-01\nb 2024-02-30\nc 2024-03-32\n' | dateutils.dgrep '>=2024-01-01'
dateutils.dconv -i %y%m%d 690305
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
