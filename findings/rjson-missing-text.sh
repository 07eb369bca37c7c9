#!/usr/bin/env bash
# rjson writes missing values as the text "NA", and an 18-digit number with 15 digits.
#
# Version:  R rjson 0.2.21 (Debian r-cran-rjson)
#
# Expected: null for NA and NaN, and numbers that come back as they were.
#
# Happens:  NA becomes the text "NA", also among numbers and truth values; NaN and Inf become
# "NaN" and "Inf". A vector of numbers with a missing value comes back as a list of numbers and a
# text. Numbers are written with 15 digits: 120101199001011235 becomes 1.20101199001011e+17,
# 116.3912345678912 loses its last digit. A date becomes a number of days, and a table of one row
# has bare values where one of two rows has lists.
#
# Matters:  Readers of the JSON take "NA" for a text, such as Namibia's code, and ids of persons
# become equal.
#
# Output seen, and compared with below:
#> c(1.5, NA, 3) -> [1.5,"NA",3] 
#> c(TRUE, NA) -> [true,"NA"] 
#> c(NaN, Inf) -> ["NaN","Inf"] 
#> c("NA", NA) -> ["NA","NA"] 
#> 120101199001011235 -> 1.20101199001011e+17 
#> 116.3912345678912 -> 116.391234567891 
#> 2024-03-05 as Date -> 19787 
#> table of two rows -> {"code":["007","NA"],"n":[5,"NA"]} 
#> table of one row -> {"code":"007","n":5} 
#> read again:
#> List of 3
#>  $ : num 1.5
#>  $ : chr "NA"
#>  $ : num 3
#> List of 2
#>  $ : logi TRUE
#>  $ : chr "NA"
#> 120101199001011008 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-rjson >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-rjson >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-rjson)
echo "r-cran-rjson $version"
case $version in
  0.2.21*) ;;
  *) echo "another version than 0.2.21: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
library(rjson)
show <- function(name, value) cat(name, "->", toJSON(value), "\n")
show("c(1.5, NA, 3)", c(1.5, NA, 3))
show("c(TRUE, NA)", c(TRUE, NA))
show("c(NaN, Inf)", c(NaN, Inf))
show('c("NA", NA)', c("NA", NA))
show("120101199001011235", 120101199001011235)
show("116.3912345678912", 116.3912345678912)
show("2024-03-05 as Date", as.Date("2024-03-05"))
show("table of two rows", data.frame(code = c("007", NA), n = c(5, NA)))
show("table of one row", data.frame(code = "007", n = 5))
cat("read again:\n"); str(fromJSON(toJSON(c(1.5, NA, 3)))); str(fromJSON(toJSON(c(TRUE, NA))))
cat(format(fromJSON(toJSON(120101199001011235)), digits = 20), "\n")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
