#!/usr/bin/env bash
# lubridate takes 1.5 years for 32 years, 1.5 months for 7 months and 30 m beside hours for months.
#
# Version:  R lubridate 1.9.2 (Debian r-cran-lubridate)
#
# Expected: 1.5 years is 18 months or an error; hours and minutes of one text have the unit m in
# common.
#
# Happens:  the fraction of a year or month is multiplied by its seconds twice over: duration("1.5
# years") and period("1.5 years") end 31 years late, "0.5 months" after six months. Weeks, days and
# hours are right. "1 h 30 m 15 s" has 30 months in it, the minus of "-5 min" is left out. ymd makes
# of the ISO week 2024-W10-2 the 2nd of October; ymd_hms of 下午8:30:00 half past eight in the
# morning, and of a time in CST one in UTC.
#
# Matters:  terms, guarantees and intervals of measuring are written like this in tables, and the
# day that comes out is a valid one.
#
# Output seen, and compared with below:
#> 1 year after 2020-01-01: 2020-12-31 06:00:00 by duration, 2021-01-01 00:00:00 by period
#> 1.5 years after 2020-01-01: 2052-03-17 01:21:04 by duration, 2052-03-17 19:21:04 by period
#> 0.5 years after 2020-01-01: 2051-03-17 19:21:04 by duration, 2051-03-17 19:21:04 by period
#> 1.5 months after 2020-01-01: 2020-08-01 01:30:00 by duration, 2020-08-01 15:00:00 by period
#> 0.5 months after 2020-01-01: 2020-07-01 15:00:00 by duration, 2020-07-01 15:00:00 by period
#> 1.5 weeks after 2020-01-01: 2020-01-11 12:00:00 by duration, 2020-01-11 12:00:00 by period
#> 1.5 hours after 2020-01-01: 2020-01-01 01:30:00 by duration, 2020-01-01 01:30:00 by period
#> 1 h 30 m 15 s = 30m 0d 1H 0M 15S 
#> 1 h 30 min 15 s = 1H 30M 15S 
#> -5 min = 5M 0S 
#> 2024-W10-2 = 2024-10-02 
#> 2024年3月5日 下午8:30:00 = 2024-03-05 08:30:00 UTC 
#> 2024-03-05 20:30:00 CST = 2024-03-05 20:30:00 UTC 
#> 2024-03-05 20:30:00 +0800 = 2024-03-05 12:30:00 UTC 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-lubridate >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-lubridate >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-lubridate)
echo "r-cran-lubridate $version"
case $version in
  1.9.2*) ;;
  *) echo "another version than 1.9.2: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(lubridate))
start <- as.POSIXct("2020-01-01", tz = "UTC")
for (text in c("1 year", "1.5 years", "0.5 years", "1.5 months", "0.5 months", "1.5 weeks", "1.5 hours"))
  cat(text, "after 2020-01-01:", format(start + duration(text), "%F %T"), "by duration,",
      format(start + period(text), "%F %T"), "by period\n")
for (text in c("1 h 30 m 15 s", "1 h 30 min 15 s", "-5 min")) cat(text, "=", format(period(text)), "\n")
cat("2024-W10-2 =", format(ymd("2024-W10-2")), "\n")
for (text in c("2024年3月5日 下午8:30:00", "2024-03-05 20:30:00 CST", "2024-03-05 20:30:00 +0800"))
  cat(text, "=", format(ymd_hms(text), "%F %T %Z"), "\n")
R
Rscript --vanilla run.R 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
