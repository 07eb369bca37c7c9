#!/usr/bin/env bash
# chron drops the time of 2024-03-05T20:30:00, is eight hours off in Shanghai and writes 24:00:00.
#
# Version:  R chron 2.3 (Debian)
#
# Expected: 20:30 of each; 23:59:59 (or the next day) for 23:59:59.9.
#
# Happens:  as.chron knows a blank between date and time only: with the T of ISO 8601 the time is
# midnight, and 03/05/24, which dates() reads as 5 March 2024, is 24 May of the year 3. A POSIXct is
# taken in UTC whatever its zone. Half a second before midnight is shown as 24:00:00 of the day that
# ends. 25:30 hours are missing, and 20 and 10 hours make 1.25.
#
# Matters:  all series by hour move by the zone, and those of ISO times become days, without a
# warning.
#
# Output seen, and compared with below:
#> 2024-03-05 20:30:00 -> 2024-03-05 20:30:00
#> 2024-03-05T20:30:00 -> 2024-03-05 00:00:00
#> 2024-03-05T20:30:00Z -> 2024-03-05 00:00:00
#> 2024-03-05T20:30:00+08:00 -> 2024-03-05 00:00:00
#> 2024/03/05 20:30 -> 2024-03-05 20:30:00
#> 03/05/24 20:30:00 -> 3-05-24 20:30:00
#> dates(03/05/24) -> 2024-03-05 00:00:00
#> POSIXct 2024-03-05 08:30 in Shanghai -> 2024-03-05 00:30:00
#> 23:59:59.9 -> (03/05/24 24:00:00) 24:00:00
#> 25:30:00 -> NA ; 20:00:00 + 10:00:00 -> 1.25
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=Asia/Shanghai
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-base-core r-cran-chron >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-base-core r-cran-chron >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-chron)
echo "r-cran-chron $version"
case $version in
  2.3*) ;;
  *) echo "another version than 2.3: what follows may differ" >&2 ;;
esac
cat >run.R <<'R'
options(warn = -1)
library(chron)
shown <- function(x) paste(format(as.POSIXct(x), tz = "GMT", usetz = FALSE, "%Y-%m-%d %H:%M:%S"))
for (text in c("2024-03-05 20:30:00", "2024-03-05T20:30:00", "2024-03-05T20:30:00Z", "2024-03-05T20:30:00+08:00", "2024/03/05 20:30", "03/05/24 20:30:00"))
    cat(text, "->", shown(as.chron(text)), "\n")
cat("dates(03/05/24) ->", shown(dates("03/05/24")), "\n")
cat("POSIXct 2024-03-05 08:30 in Shanghai ->", shown(as.chron(as.POSIXct("2024-03-05 08:30:00"))), "\n")
cat("23:59:59.9 ->", format(chron("03/05/2024", "23:59:59.9")), format(times("23:59:59.9")), "\n")
cat("25:30:00 ->", format(times("25:30:00")), "; 20:00:00 + 10:00:00 ->", format(times("20:00:00") + times("10:00:00")), "\n")
R
Rscript run.R 2>/dev/null | sed 's/ *$//' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
