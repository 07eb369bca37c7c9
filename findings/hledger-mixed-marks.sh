#!/usr/bin/env bash
# hledger reads "1,234" of a CSV file as 1.234, and beside "1,234.50" the sum is 1235.734.
#
# Version:  hledger 1.25 (Debian)
#
# Expected: 1234, or an error, as other amounts of the same column have the comma between
# thousands.
#
# Happens:  Each amount is looked at alone: one comma is a decimal mark, two of them, or one with
# a point behind it, are marks of groups. The sum of 1,234.50 and 1,234 is 1235.734, that of
# 1,234,567 and 12,345 is 1234579.345; "1 234" is 1234, and 24-03-05 is in the year 24. The
# setting decimal-mark helps, once it is known to be needed.
#
# Matters:  Budgets of cities are published with such amounts; a thousandth is added, and no line
# is wrong in form.
#
# Output seen, and compared with below:
#> plain: "2024-03-05","A","a","1234.500","1234.500" "2024-03-06","B","a","1.234","1235.734"
#> marked: "2024-03-05","A","a","1234.50","1234.50" "2024-03-06","B","a","1234.00","2468.50"
#> plain: "2024-03-05","C","a","1234567.000","1234567.000" "2024-03-06","D","a","12.345","1234579.345"
#> marked: "2024-03-05","C","a","1234567","1234567" "2024-03-06","D","a","12345","1246912"
#> plain: "0024-03-05","E","a","1234","1234"
#> marked: "0024-03-05","E","a","1234","1234"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status hledger >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends hledger >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' hledger)
echo "hledger $version"
case $version in
  1.25*) ;;
  *) echo "another version than 1.25: what follows may differ" >&2 ;;
esac
{
printf 'fields date,description,amount\naccount1 a\naccount2 b\ndecimal-mark .\n' >marked.rules
printf 'fields date,description,amount\naccount1 a\naccount2 b\n' >plain.rules
show() {
  printf '%s\n' "$@" >table.csv
  for rules in plain marked; do
    echo "$rules: $(hledger -f table.csv --rules-file $rules.rules register a -O csv | tail -n +2 | cut -d , -f 2,4- | paste -s -d ' ')"
  done
}
show '2024-03-05,A,"1,234.50"' '2024-03-06,B,"1,234"'
show '2024-03-05,C,"1,234,567"' '2024-03-06,D,"12,345"'
show '24-03-05,E,1 234'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
