#!/usr/bin/env bash
# ledger convert makes 5 of the debit 5-, 1e of 1e3; and ledger shows the costs of 3.35 dollars as 3.
#
# Version:  ledger 3.3.0 (Debian)
#
# Expected: -5 or an error, as for +5; 1000; amounts of money with the decimals of the price.
#
# Happens:  what is behind the number of a CSV cell is taken for a commodity or dropped: the minus
# that banks write behind debits is lost, of 1e3 the 3, a date is its year, 007 is 7. In reports a
# commodity has as many decimals as its amounts in the journal have, prices not counted: 10 EUR at
# 0.335 USD cost USD-3, three times USD-3, USD-7 and USD-10, until one amount with cents is written
# anywhere. The report "csv" has all digits, and times in seconds.
#
# Matters:  debits of an import become credits, and statements without cents look as if they did not
# add up.
#
# Output seen, and compared with below:
#> 2024/03/05 * A Expenses:Unknown 1234.56 Assets
#> 2024/03/06 * B Expenses:Unknown 5 Assets
#> 2024/03/07 * C Expenses:Unknown 1e Assets
#> 2024/03/08 * D Expenses:Unknown 2024 Assets
#> 2024/03/09 * E Expenses:Unknown 7 Assets
#> 24-Mar-05 A Cash USD-3 USD-3
#> 24-Mar-06 A Cash USD-3 USD-7
#> 24-Mar-07 A Cash USD-3 USD-10
#> "2024/03/05","","A","Cash","USD","-3.35","",""
#> "2024/03/06","","A","Cash","USD","-3.35","",""
#> "2024/03/07","","A","Cash","USD","-3.35","",""
#> 24-Mar-05 A Cash USD -3.35 USD -3.35
#> 24-Mar-06 A Cash USD -3.35 USD -6.70
#> 24-Mar-07 A Cash USD -3.35 USD -10.05
#> 24-Mar-08 B Cash USD -0.10 USD -10.15
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ledger >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ledger >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ledger)
echo "ledger $version"
case $version in
  3.3.0*) ;;
  *) echo "another version than 3.3.0: what follows may differ" >&2 ;;
esac
cat >t.csv <<'CSV'
date,payee,amount
2024/03/05,A,"1,234.56"
2024/03/06,B,5-
2024/03/07,C,1e3
2024/03/08,D,2024-03-05
2024/03/09,E,007
CSV
for day in 5 6 7; do
  printf '2024/03/0%s A\n  Food  10 EUR @ 0.335 USD\n  Cash\n' $day
done >t.dat
{
ledger convert t.csv --input-date-format '%Y/%m/%d' -f /dev/null --account Assets | grep -v '^$' | paste -d' ' - - - | tr -s ' '
ledger -f t.dat register Cash | tr -s ' '
ledger -f t.dat csv Cash
printf '2024/03/08 B\n  Food  USD 0.10\n  Cash\n' >>t.dat
ledger -f t.dat register Cash | tr -s ' '
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
