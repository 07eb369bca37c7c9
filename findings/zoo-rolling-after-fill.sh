#!/usr/bin/env bash
# Behind a fill value of 9.97e+36 zoo's rollmean makes 0 and -1.5 of the rains 12, 3 and 9.
#
# Version:  R zoo 1.8-11 (Debian r-cran-zoo)
#
# Expected: 7.5 and 6: windows that do not hold the value are as if it were not there.
#
# Happens:  rollmean and rollsum, and rollapply with mean, keep one running total and subtract
# from it, so that what the large value swallowed is missing ever after: means of two become 0 and
# even negative, behind 1e17 sums are 0 and 2 instead of 3 and 5, behind an infinity all is NaN.
# rollmedian, rollapply with a function of one's own and a missing value are right.
#
# Matters:  Series of stations have the fill value of netCDF, 9.96921e+36, left in them; the rest
# of the years is wrong.
#
# Output seen, and compared with below:
#> rollmean(rain, 2) -> 6 4.984605e+36 4.984605e+36 0 -1.5 
#> rollapply(rain, 2, mean) -> 6 4.984605e+36 4.984605e+36 0 -1.5 
#> rollapply(rain, 2, function(window) mean(window)) -> 6 4.984605e+36 4.984605e+36 7.5 6 
#> rollmedian(rain, 3) -> 7 12 12 9 
#> rollsum(c(1e+17, 1, 2, 3), 2) -> 1e+17 0 2 
#> rollapply(c(1e+17, 1, 2, 3), 2, sum) -> 1e+17 3 5 
#> rollmean(c(5, Inf, 12, 3, 9), 2) -> Inf Inf NaN NaN 
#> rollmean(c(5, NA, 12, 3, 9), 2) -> NA NA 7.5 6 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-zoo >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-zoo >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-zoo)
echo "r-cran-zoo $version"
case $version in
  1.8*) ;;
  *) echo "another version than 1.8: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(zoo))
rain <- c(5, 7, 9.96921e+36, 12, 3, 9)
show <- function(x) cat(deparse(substitute(x)), "->", x, "\n")
show(rollmean(rain, 2))
show(rollapply(rain, 2, mean))
show(rollapply(rain, 2, function(window) mean(window)))
show(rollmedian(rain, 3))
show(rollsum(c(1e17, 1, 2, 3), 2))
show(rollapply(c(1e17, 1, 2, 3), 2, sum))
show(rollmean(c(5, Inf, 12, 3, 9), 2))
show(rollmean(c(5, NA, 12, 3, 9), 2))
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
