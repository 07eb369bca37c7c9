#!/usr/bin/env bash
# readstata13 writes half past eight in Shanghai as half past midnight, and infinity as missing.
#
# Version:  R readstata13 0.10.1, R haven 2.5.1 (Debian r-cran-readstata13, r-cran-haven)
#
# Expected: Stata has no time zones: what is stored is the time that was shown, as haven stores
# it.
#
# Happens:  save.dta13 stores the time in UTC, 00:30 for 08:30 and 22:00 of the day before for
# 06:00, and read.dta13 and haven show this; write_dta of haven stores 08:30. Inf and NaN become
# missing values, a missing text an empty one, truth values 1 and 0.
#
# Matters:  The hours of a table depend on which package of R wrote it, and daily sums of China's
# hours are those of other days.
#
# Output seen, and compared with below:
#>  as it was:
#> 2024-03-05 08:30:15 | Inf | TRUE | 
#>  2024-03-05 06:00:00 | NaN | FALSE | NA
#>  NA | 1.5 | NA | 007
#> save.dta13, read.dta13:
#> 2024-03-05 00:30:15 | NA | 1 | 
#>  2024-03-04 22:00:00 | NA | 0 | 
#>  NA | 1.5 | NA | 007
#> save.dta13, haven:
#> 2024-03-05 00:30:15 | NA | 1 | 
#>  2024-03-04 22:00:00 | NA | 0 | 
#>  NA | 1.5 | NA | 007
#> write_dta of haven without the numbers, read.dta13:
#> 2024-03-05 08:30:15 |  | 1 | 
#>  2024-03-05 06:00:00 |  | 0 | 
#>  NA |  | NA | 007
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-readstata13 r-cran-haven >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-readstata13 r-cran-haven >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-readstata13)
echo "r-cran-readstata13 $version"
case $version in
  0.10.1*) ;;
  *) echo "another version than 0.10.1: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages({library(readstata13); library(haven)})
table <- data.frame(time = as.POSIXct(c("2024-03-05 08:30:15", "2024-03-05 06:00:00", NA), tz = "Asia/Shanghai"),
                    number = c(Inf, NaN, 1.5), flag = c(TRUE, FALSE, NA), text = c("", NA, "007"), stringsAsFactors = FALSE)
show <- function(name, read) cat(name, "\n", paste(format(read$time, "%F %T"), read$number, read$flag, read$text, sep = " | ", collapse = "\n "), "\n", sep = "")
show(" as it was:", table)
file <- "a.dta"
save.dta13(table, file)
show("save.dta13, read.dta13:", read.dta13(file))
show("save.dta13, haven:", read_dta(file))
write_dta(table[-2], file)
show("write_dta of haven without the numbers, read.dta13:", read.dta13(file))
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
