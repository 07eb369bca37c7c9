#!/usr/bin/env bash
# textql makes 7 of the code 007 and infinity of 12E4567, finds 1,234 above 100 and sums it as 1.
#
# Version:  textql 2.0.3 (Debian)
#
# Expected: 007 and 7 are two codes, as the values of CSV are texts; a sum and a comparison of one
# column fit each other.
#
# Happens:  Each value that looks like a number is stored as one, in every column and without
# asking: 007 is 7 and found by code = 7 as well as by code = '007', 12E4567 is +Inf, two ids of
# 20 digits are one. What has a comma or a sign of percent stays text: it is above each number,
# whatever it says, stands behind all numbers in an order, and is cut at the sign in a sum, 1,234
# and 12,345 and 5 giving 18. An empty cell is missing and not equal to ''.
#
# Matters:  The tool asks for nothing but the query; counts of codes and persons are too low,
# amounts a thousandth.
#
# Output seen, and compared with below:
#> code FROM t: 7;7;+Inf;0x1A
#> code FROM t WHERE code = '007': 7;7
#> id FROM t: 1.2010119900101124e+19;1.2010119900101124e+19;5;6
#> count(DISTINCT id) FROM t: 3
#> sum(amount) FROM t: 18
#> amount FROM t WHERE amount > 100: "1,234";"12,345"
#> amount FROM t ORDER BY amount: ;5;"1,234";"12,345"
#> max(part) FROM t: 5%
#> count(*) FROM t WHERE amount = '': 0
#> count(*) FROM t WHERE amount IS NULL: 1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status textql >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends textql >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' textql)
echo "textql $version"
case $version in
  2.0.3*) ;;
  *) echo "another version than 2.0.3: what follows may differ" >&2 ;;
esac
{
cat >t.csv <<'CSV'
code,id,amount,part
007,12010119900101123512,"1,234",25%
7,12010119900101123513,"12,345",5%
12E4567,5,5,100%
0x1A,6,,
CSV
for query in "code FROM t" "code FROM t WHERE code = '007'" "id FROM t" "count(DISTINCT id) FROM t" "sum(amount) FROM t" "amount FROM t WHERE amount > 100" \
  "amount FROM t ORDER BY amount" "max(part) FROM t" "count(*) FROM t WHERE amount = ''" "count(*) FROM t WHERE amount IS NULL"; do
  echo "$query: $(textql -header -sql "SELECT $query" t.csv </dev/null 2>&1 | paste -s -d ';')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
