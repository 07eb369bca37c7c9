#!/usr/bin/env bash
# Tcl's clock scan takes 2024/03/05 for the year 2173, and 24:00 of a day for the second before
# its beginning.
#
# Version:  Tcl 8.6.13 (Debian)
#
# Expected: an error where a text is no date, as for 2024-W10 and 2024-03, and the next day's
# midnight for 24:00:00.
#
# Happens:  what stands before the last part is taken for month/day/year whatever its size, so that
# 2024/03/05 is the 3rd of the 2024th month of 2005. 25/03/2024 is 3 January 2026, 2024-13-01 is
# January 2025. 2024-03-05 24:00:00 is 23:59:59 of the 4th: a day and a second too early. 2024年3月5日
# and 2024 are twenty-four past eight.
#
# Matters:  the forms of Chinese, Japanese and South African tables go through without an error; a
# check that only asks whether clock scan fails accepts them.
#
# Output seen, and compared with below:
#> 2024-03-05 -> 2024-03-05 00:00:00
#> 2024/03/05 -> 2173-08-03 00:00:00
#> 2023/12/31 -> 2199-07-12 00:00:00
#> 25/03/2024 -> 2026-01-03 00:00:00
#> 2024-13-01 -> 2025-01-01 00:00:00
#> 2024-03-05 24:00:00 -> 2024-03-04 23:59:59
#> 2024-03-05 23:59:59 -> 2024-03-05 23:59:59
#> 202403 -> 2021-12-03 00:00:00
#> 2024年3月5日 -> 1970-01-01 20:24:00
#> 2024 -> 1970-01-01 20:24:00
#> 20240305 -> 2024-03-05 00:00:00
#> 2024-03 -> error
#> 2024-W10 -> error
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' tcl8.6 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends tcl8.6 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' tcl8.6)
echo "tcl8.6 $version"
case $version in
  8.6.13*) ;;
  *) echo "another version than 8.6.13: what follows may differ" >&2 ;;
esac
{
cat >run.tcl <<'TCL'
foreach text {2024-03-05 2024/03/05 2023/12/31 25/03/2024 2024-13-01 {2024-03-05 24:00:00} {2024-03-05 23:59:59} 202403 2024年3月5日 2024 20240305 2024-03 2024-W10} {
    if {[catch {clock format [clock scan $text -gmt 1 -base 0] -format "%Y-%m-%d %H:%M:%S" -gmt 1} answer]} { set answer error }
    puts "$text -> $answer"
}
TCL
tclsh8.6 run.tcl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
