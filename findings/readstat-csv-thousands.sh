#!/usr/bin/env bash
# readstat writes "1,234" of a CSV file into SPSS as 1, and dates back as seconds since 1582.
#
# Version:  ReadStat 1.1.8 (Debian readstat)
#
# Expected: 1234, or an error, and a CSV file that comes back as it was.
#
# Happens:  The digits before the first comma are the number, without a word; 0x1A is 26, and 25%
# is 25. From SPSS to CSV a date is the number of seconds since October 1582, 13928976000 for
# 2024-03-05, numbers have six decimals or fourteen, and 120101199001011235 ends in 232.
#
# Matters:  The converter is what statistical offices without SPSS or Stata have; thousands become
# units.
#
# Output seen, and compared with below:
#> Converted 4 variables and 6 rows
#> Converted 4 variables and 6 rows in 0.00 seconds
#> "code","name","value","date"
#> "007","南京",1.500000,13928976000.000000
#> "010","a, b",1.000000,
#> "011","c",26.000000,13954982400.000000
#> "012","d",25.000000,8437996800.000000
#> "013","e",116.39123456780000,
#> "014","f",120101199001011232.000000,
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status readstat >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends readstat >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' readstat)
echo "readstat $version"
case $version in
  1.1.8*) ;;
  *) echo "another version than 1.1.8: what follows may differ" >&2 ;;
esac
{
cat >table.csv <<'CSV'
code,name,value,date
007,南京,1.5,2024-03-05
010,"a, b","1,234",
011,c,0x1A,2024-12-31
012,d,25%,1850-03-05
013,e,116.3912345678,
014,f,120101199001011235,
CSV
cat >table.json <<'JSON'
{"type": "SPSS", "variables": [{"type": "STRING", "name": "code"}, {"type": "STRING", "name": "name"},
 {"type": "NUMERIC", "name": "value"}, {"type": "NUMERIC", "name": "date", "format": "DATE", "pattern": "%Y-%m-%d"}]}
JSON
readstat table.csv table.json table.sav 2>&1 | sed 's/ in .*//'
readstat table.sav - 2>&1
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
