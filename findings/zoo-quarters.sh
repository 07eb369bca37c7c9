#!/usr/bin/env bash
# zoo's as.yearqtr takes the month of a date for the quarter: 2024-03-05 is "2024 Q3".
#
# Version:  R zoo 1.8 (Debian r-cran-zoo)
#
# Expected: 2024 Q1, as for as.Date("2024-03-05"), or NA for a text in another form than 2024 Q1
# and 2024-1.
#
# Happens:  the text is tried as year and quarter, and what follows the quarter is not looked at.
# January is right by luck, February to April are the second to fourth quarter, May to December are
# NA. Texts with the month only, 2024-03, go the same way.
#
# Matters:  a column of dates from CSV is text. The totals by quarter of a table of January to
# April come out in four quarters, without a warning.
#
# Output seen, and compared with below:
#>        text of_text of_date
#>  2024-01-05 2024 Q1 2024 Q1
#>  2024-02-05 2024 Q2 2024 Q1
#>  2024-03-05 2024 Q3 2024 Q1
#>  2024-04-05 2024 Q4 2024 Q2
#>  2024-05-05    <NA> 2024 Q2
#>  2024-10-05    <NA> 2024 Q4
#>  2024-12-05    <NA> 2024 Q4
#> [1] "2024 Q3" NA        "2024 Q1"
#>   as.yearqtr(day) amount
#> 1         2024 Q1     10
#> 2         2024 Q2     20
#> 3         2024 Q3     30
#> 4         2024 Q4     40
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' r-cran-zoo 2>/dev/null)" ]; then
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
dates <- sprintf("2024-%02d-05", c(1:5, 10, 12))
print(data.frame(text = dates, of_text = format(as.yearqtr(dates)), of_date = format(as.yearqtr(as.Date(dates)))), row.names = FALSE)
print(format(as.yearqtr(c("2024-03", "2024 Q1", "2024-1"))))
sales <- data.frame(day = dates[1:4], amount = c(10, 20, 30, 40))
print(aggregate(amount ~ as.yearqtr(day), sales, sum))
R
Rscript --vanilla run.R 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
