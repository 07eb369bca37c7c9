#!/usr/bin/env bash
# READ_CSV of GDL wraps numbers at 32 bits, drops the first row of a table of numbers, and reads 0
# for nothing.
#
# Version:  GNU Data Language 1.0.1 (Debian)
#
# Expected: whole numbers beyond 32 bits as 64 bits or floating point, which GDL has and uses for
# 2.5; in IDL, whose function this is, a line is a heading only when all of it is text.
#
# Happens:  digits without a point are LONG, of whatever size, and wrap. The first line is the
# heading even when it is 1,2,3, and is missing in the data. An empty cell is 0, while n/a makes the
# whole column, heading included, text.
#
# Matters:  IDL's routines are those of astronomy and remote sensing; populations, counts of
# seconds and ids come in negative or small, and means include zeros.
#
# Output seen, and compared with below:
#> name,v|x,3000000000|y,5 -> heading [name v]
#>   STRING x y
#>   LONG -1294967296 5
#> name,id|x,120101199001011234|y,120101199001011235 -> heading [name id]
#>   STRING x y
#>   LONG 2005779490 2005779491
#> 2023,10|2024,20|2025,30 -> heading [2023 10]
#>   LONG 2024 2025
#>   LONG 20 30
#> name,v|x,4|y,|z,6 -> heading [name v]
#>   STRING x y z
#>   LONG 4 0 6
#> name,v|x,4|y,n/a -> heading [ ]
#>   STRING name x y
#>   STRING v 4 n/a
#> name,v|x,2.5|y,3000000000 -> heading [name v]
#>   STRING x y
#>   DOUBLE 2.5000000 3.0000000e+09
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' gnudatalanguage 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gnudatalanguage >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gnudatalanguage)
echo "gnudatalanguage $version"
case $version in
  1.0.1*) ;;
  *) echo "another version than 1.0.1: what follows may differ" >&2 ;;
esac
{
cat >run.pro <<'PRO'
pro run
  tables = ['name,v|x,3000000000|y,5', 'name,id|x,120101199001011234|y,120101199001011235', '2023,10|2024,20|2025,30', 'name,v|x,4|y,|z,6', 'name,v|x,4|y,n/a', 'name,v|x,2.5|y,3000000000']
  for i = 0, n_elements(tables) - 1 do begin
    openw, 1, 'a.csv'
    lines = strsplit(tables[i], '|', /extract)
    for j = 0, n_elements(lines) - 1 do printf, 1, lines[j]
    close, 1
    heading = 0
    table = read_csv('a.csv', header=heading)
    print, tables[i], ' -> heading [', strjoin(strtrim(string(heading), 2), ' '), ']'
    for k = 0, n_tags(table) - 1 do print, '  ', size(table.(k), /tname), ' ', strjoin(strtrim(string(table.(k)), 2), ' ')
  endfor
end
PRO
gdl -quiet -e run 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
