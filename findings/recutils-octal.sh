#!/usr/bin/env bash
# recutils takes the code 010 for 8 when it selects and sorts, and for 10 when it sums.
#
# Version:  GNU recutils 1.9 (Debian)
#
# Expected: 010 is a text or the number ten: fields of CSV files have no prefix for octal numbers.
#
# Happens:  whatever looks like a number of C is compared as one, in fields without a type too: 010 is
# 8, 0x1A is 26, 007 is 7, an empty field is 0. `Sum` reads 010 as 10 and 0x1A as 26. Texts such as
# "off" are not below 5, but an empty count is.
#
# Matters:  csv2rec's records come from tables with codes; recsel -e 'code = 8' finds 010.
#
# Output seen, and compared with below:
#> code = 8: b
#> code = 10: c
#> code = 26: d
#> code = 7: a
#> n < 6: a c
#> sorted: 010 9 10
#> Sum_n: 29
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
printf 'site,code,n\na,007,5\nb,010,off\nc,10,\nd,0x1A,8\n' | csv2rec >t.rec
for filter in 'code = 8' 'code = 10' 'code = 26' 'code = 7' 'n < 6'; do
  echo "$filter: $(recsel -e "$filter" -P site t.rec | xargs)"
done
printf '%%rec: t\n%%type: n int\n\nn: 10\n\nn: 010\n\nn: 9\n' >n.rec
echo "sorted: $(recsel -t t -S n -P n n.rec | xargs)"
recsel -t t -p 'Sum(n)' n.rec
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
