#!/usr/bin/env bash
# recutils sums to six digits, and cuts whole numbers to 32 bits when it compares them.
#
# Version:  GNU recutils 1.9 (Debian)
#
# Expected: the sum of 1234567 and 1 is 1234568, and 5000000000 > 2147483647.
#
# Happens:  Sum, Avg, Min and Max print with %g: 1.23457e+06. In selections 5000000000 stands for
# 705032704 and 3000000000 for a negative number: `n > 4000000000` finds 7, `n > 2147483647` nothing.
# With a point in the constant, 4000000000.0, all is right.
#
# Matters:  budgets and populations; the exit status is 0 and nothing is said.
#
# Output seen, and compared with below:
#> Sum_n: 1.23457e+06
#> Avg_n: 617284
#> Max_n: 1.23457e+06
#> n > 2147483646:
#> n > 2147483647:
#> n > 2147483647.0: a b
#> n > 4000000000: a c
#> n > 4000000000.0: a
#> n = 5000000000: a
#> n < 3000000000:
#> n < 3000000000.0: c
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show recutils >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends recutils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' recutils)
echo "recutils $version"
case $version in
  1.9*) ;;
  *) echo "another version than 1.9: what follows may differ" >&2 ;;
esac
{
printf 'n\n1234567\n1\n' | csv2rec | recsel -p 'Sum(n),Avg(n),Max(n)'
printf 'site,n\na,5000000000\nb,3000000000\nc,7\n' | csv2rec >t.rec
for filter in 'n > 2147483646' 'n > 2147483647' 'n > 2147483647.0' 'n > 4000000000' 'n > 4000000000.0' 'n = 5000000000' 'n < 3000000000' 'n < 3000000000.0'; do
  echo "$filter:" $(recsel -e "$filter" -P site t.rec)
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
