#!/usr/bin/env bash
# stringi reads 2024-03-05 as that day at the present time of day, and 08:30 as today's.
#
# Version:  R stringi 1.7.12 (Debian r-cran-stringi)
#
# Expected: Midnight, as as.POSIXct gives it, so that two readings of one date are equal.
#
# Happens:  What the format has no letter for is taken from the clock, down to the second. The
# same date read twice differs, and is not equal to the one by as.POSIXct. Text behind the date is
# left out, 24-03-05 with yyyy is in the year 24, and 20:30 with hh missing. With lenient = TRUE
# 2024-13-45 is 14 February 2025.
#
# Matters:  Joins by date find nothing, or only what was read in the same second; the printed date
# looks right.
#
# Output seen, and compared with below:
#> date: 2024-03-05 | time of day is now: TRUE | equal to as.POSIXct: FALSE 
#> equal to the same a second later: FALSE 
#> 2024-03-05 left in yyyy-MM-dd -> 2024-03-05 
#> 24-03-05 in yyyy-MM-dd -> 24-03-03 
#> 2024-02-30 in yyyy-MM-dd -> NA 
#> 2024-13-45 in yyyy-MM-dd -> 2025-02-14 
#> 20:30 in hh:mm -> NA 
#> 20:30 in HH:mm -> 20:30 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-stringi >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-stringi >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-stringi)
echo "r-cran-stringi $version"
case $version in
  1.7.12*) ;;
  *) echo "another version than 1.7.12: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
library(stringi)
near <- function(time) { s <- function(t) as.numeric(format(t, "%H", tz = "UTC")) * 60 + as.numeric(format(t, "%M", tz = "UTC")); d <- abs(s(time) - s(Sys.time())); min(d, 1440 - d) <= 2 }
a <- stri_datetime_parse("2024-03-05", "yyyy-MM-dd", tz = "UTC")
cat("date:", format(a, "%F"), "| time of day is now:", near(a), "| equal to as.POSIXct:", isTRUE(as.numeric(a) == as.numeric(as.POSIXct("2024-03-05", tz = "UTC"))), "\n")
Sys.sleep(1.1)
cat("equal to the same a second later:", a == stri_datetime_parse("2024-03-05", "yyyy-MM-dd", tz = "UTC"), "\n")
show <- function(text, form, ...) cat(text, "in", form, "->", format(stri_datetime_parse(text, form, tz = "UTC", ...), if (grepl("y", form)) "%F" else "%H:%M"), "\n")
show("2024-03-05 left", "yyyy-MM-dd")
show("24-03-05", "yyyy-MM-dd")
show("2024-02-30", "yyyy-MM-dd")
show("2024-13-45", "yyyy-MM-dd", lenient = TRUE)
show("20:30", "hh:mm")
show("20:30", "HH:mm")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
