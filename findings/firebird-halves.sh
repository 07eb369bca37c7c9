#!/usr/bin/env bash
# Firebird adds two days for 1.5, has MOD(7.5, 2) as 0, and reads 05/03/2024 and 5 3 24 with the month
# first.
#
# Version:  Firebird 3.0.11 (Debian)
#
# Expected: a date plus 1.5 is a day later or an error, MOD(7.5, 2) is 1.5; 5 3 24 as 5.3.24.
#
# Happens:  numbers are rounded to whole ones first, halves away from zero: 1.5 days are two, 0.5 one,
# 7.5 modulo 2 is 8 modulo 2. A date with points has the day first, one with blanks or slashes the
# month. 0xFFFFFFFF is -1 and 0x0FFFFFFFF 4294967295; 1e15 + 0.3 as a text ends in a point.
#
# Matters:  dates of one column are read in two orders, and intervals of half days move by a whole
# one.
#
# Output seen, and compared with below:
#> DATE '2024-03-05' + 0.5 -> 2024-03-06
#> DATE '2024-03-05' + 1.5 -> 2024-03-07
#> DATE '2024-03-05' + 1.4 -> 2024-03-06
#> DATE '2024-03-05' - 0.5 -> 2024-03-04
#> MOD(7.5, 2) -> 0
#> MOD(6.4, 2) -> 0
#> CAST('2.5' AS INTEGER) -> 3
#> CAST('05.03.2024' AS DATE) -> 2024-03-05
#> CAST('05/03/2024' AS DATE) -> 2024-05-03
#> CAST('5 3 24' AS DATE) -> 2024-05-03
#> CAST('5-3-2024' AS DATE) -> 2024-05-03
#> CAST('2024/3/5' AS DATE) -> 2024-03-05
#> 0xFFFFFFFF -> -1
#> 0x0FFFFFFFF -> 4294967295
#> 1.0/3 -> 0.3
#> 1/3.00 -> 0.33
#> CAST(1e15 + 0.3 AS VARCHAR(40)) -> 1000000000000000.
#> CAST(116.3912345678e0 AS VARCHAR(40)) -> 116.3912345678000
#> CAST(0.1e0 AS VARCHAR(40)) -> 0.1000000000000000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status firebird3.0-server-core firebird3.0-utils >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends firebird3.0-server-core firebird3.0-utils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' firebird3.0-utils)
echo "firebird3.0-utils $version"
case $version in
  3.0.11*) ;;
  *) echo "another version than 3.0.11: what follows may differ" >&2 ;;
esac
echo "CREATE DATABASE '$dir/t.fdb' DEFAULT CHARACTER SET UTF8;" >create
isql-fb -quiet -input create
while read -r expression; do
  answer=$(printf 'SET HEADING OFF;\nSELECT %s FROM rdb$database;\n' "$expression" | isql-fb -quiet "$dir/t.fdb" 2>&1 | tr -s ' \n' ' ')
  answer=${answer# }
  echo "$expression -> ${answer% }"
done >output <<'SQL'
DATE '2024-03-05' + 0.5
DATE '2024-03-05' + 1.5
DATE '2024-03-05' + 1.4
DATE '2024-03-05' - 0.5
MOD(7.5, 2)
MOD(6.4, 2)
CAST('2.5' AS INTEGER)
CAST('05.03.2024' AS DATE)
CAST('05/03/2024' AS DATE)
CAST('5 3 24' AS DATE)
CAST('5-3-2024' AS DATE)
CAST('2024/3/5' AS DATE)
0xFFFFFFFF
0x0FFFFFFFF
1.0/3
1/3.00
CAST(1e15 + 0.3 AS VARCHAR(40))
CAST(116.3912345678e0 AS VARCHAR(40))
CAST(0.1e0 AS VARCHAR(40))
SQL
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
