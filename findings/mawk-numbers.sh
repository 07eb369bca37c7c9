#!/usr/bin/env bash
# mawk, Debian's awk, prints 3000000000 as 2147483647 with %d, and takes names for numbers.
#
# Version:  mawk 1.3.4-20200120-3.1 (Debian 12)
#
# Expected: 3000000000, as the same mawk gives it with %.0f and %x; a text that does not begin with
# digits counts as 0.
#
# Happens:  %d ends at 2**31-1 for a field, a constant and a sum. Texts that begin with nan or inf in
# any case count as that number, so one Nanjing makes a sum nan; 0x10 counts as 16.
#
# Matters:  population, budgets and sizes in bytes are above 2**31; reports written with printf show
# the same wrong number in each such row.
#
# Output seen, and compared with below:
#> 3000000000 2147483647 b2d05e00
#> 5 5 5
#> 3e+09 3e+09
#> 2147483647 3000000005
#> Nanjing nan
#> Info inf
#> 0x10 16
#> 甲 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v mawk >install.log || apt-get install -y --no-install-recommends mawk=1.3.4.20200120-3.1 >install.log 2>&1
printf 'a,3000000000\nb,5\n' | mawk -F, '{ sum += $2; printf "%s %d %x\n", $2, $2, $2 }
  END { print sum, int(sum); printf "%d %.0f\n", sum, sum }' >output
for text in Nanjing Info 0x10 甲; do
  echo "$text,1" | mawk -F, '{ print $1, $1 + 0 }' >>output
done
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
