#!/usr/bin/env bash
# PSPP reads 2024-02-30 as 1 March and 31.04. as 1 May, and cuts texts within a character.
#
# Version:  PSPP 1.6.2 (Debian)
#
# Expected: a date that does not exist is a missing value with a warning, as 2024-13-01 is; a text that
# is too long for its variable is cut between characters.
#
# Happens:  days up to 31 pass for every month and run over into the next, without a word. The time
# 24:00 is the next day. 1d5 is 100000. A10 are ten bytes: three Chinese characters and a part of the
# fourth, which is written to CSV as a question mark.
#
# Matters:  a wrong day in a register counts in another month, while each other mistake is reported.
#
# Output seen, and compared with below:
#> SDATE10 2024-02-29 -> 2024/02/29
#> SDATE10 2024-02-30 -> 2024/03/01
#> SDATE10 2023-02-31 -> 2023/03/03
#> SDATE10 2024-04-31 -> 2024/05/01
#> SDATE10 2024-04-32 -> warning: Data for variable a is not valid .
#> SDATE10 2024-13-01 -> warning: Data for variable a is not valid .
#> EDATE10 31.04.2024 -> 01.05.2024
#> YMDHMS19 "2024-03-05 24:00" -> 2024-03-06 00:00:00
#> F8.2 1d5 -> 100000
#> A10 北京市朝阳区 -> 北京市?
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' pspp 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends pspp >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' pspp)
echo "pspp $version"
case $version in
  1.6.2*) ;;
  *) echo "another version than 1.6.2: what follows may differ" >&2 ;;
esac
{
show() {
  printf "DATA LIST LIST NOTABLE /a (%s).\nBEGIN DATA\n%s\nEND DATA.\n%s\nLIST.\n" "$1" "$2" "${3:-}" >t.sps
  echo "$1 $2 -> $(pspp t.sps 2>&1 | sed -n 's/.*\(warning: Data for variable a is not valid\).*/\1/p; s/^|\(.*[0-9.?]\)|$/\1/p' | paste -s -d ' ')"
}
for date in 2024-02-29 2024-02-30 2023-02-31 2024-04-31 2024-04-32 2024-13-01; do
  show SDATE10 "$date"
done
show EDATE10 31.04.2024
show YMDHMS19 '"2024-03-05 24:00"'
show F8.2 1d5 'FORMATS a (F10.0).'
show A10 北京市朝阳区
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
