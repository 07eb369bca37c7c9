#!/usr/bin/env bash
# data.table's as.ITime takes 8:30 PM for the morning, and IDateTime 08:30 behind a T for midnight.
#
# Version:  R data.table 1.14.8 (Debian r-cran-data.table)
#
# Expected: 20:30, half past eight, or a missing value as for 25:30.
#
# Happens:  What is behind the minutes is not looked at: 8:30 PM, 8:30 下午 and 08:30+08:00 are
# 08:30. 24:00 is midnight of the same day; a time of -1 seconds is shown as 23:59:59, one of 25
# hours as 01:00:00. IDateTime of a text in the form of ISO 8601 has the date, and 00:00:00; with
# a blank in place of the T it has the time. Fractions of seconds are cut off.
#
# Matters:  Times of buses and measurements move by twelve hours, or all to midnight, and are
# valid.
#
# Output seen, and compared with below:
#> as.ITime 08:30 -> 08:30:00 
#> as.ITime 8:30 PM -> 08:30:00 
#> as.ITime 8:30 下午 -> 08:30:00 
#> as.ITime 08:30+08:00 -> 08:30:00 
#> as.ITime 24:00:00 -> 00:00:00 
#> as.ITime 25:30:00 -> NA 
#> as.ITime 08:30:15.9 -> 08:30:15 
#> as.ITime 0830 -> NA 
#> as.ITime -1 -> 23:59:59 | 90000 -> 01:00:00 
#> IDateTime 2024-03-05 08:30:00 -> 2024-03-05 08:30:00 
#> IDateTime 2024-03-05T08:30:00 -> 2024-03-05 00:00:00 
#> IDateTime 2024-03-05T08:30:00Z -> 2024-03-05 00:00:00 
#> IDateTime 2024-03-05T08:30:00+08:00 -> 2024-03-05 00:00:00 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-data.table >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-data.table >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-data.table)
echo "r-cran-data.table $version"
case $version in
  1.14.8*) ;;
  *) echo "another version than 1.14.8: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
library(data.table)
for (text in c("08:30", "8:30 PM", "8:30 下午", "08:30+08:00", "24:00:00", "25:30:00", "08:30:15.9", "0830"))
  cat("as.ITime", text, "->", format(as.ITime(text)), "\n")
cat("as.ITime -1 ->", format(as.ITime(-1)), "| 90000 ->", format(as.ITime(90000)), "\n")
for (text in c("2024-03-05 08:30:00", "2024-03-05T08:30:00", "2024-03-05T08:30:00Z", "2024-03-05T08:30:00+08:00")) {
  both <- IDateTime(text)
  cat("IDateTime", text, "->", format(both$idate), format(both$itime), "\n")
}
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
