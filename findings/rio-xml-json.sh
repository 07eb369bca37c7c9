#!/usr/bin/env bash
# rio reads the value behind an empty text of XML under the heading before it; JSON gets 4 decimals.
#
# Version:  R rio 0.5.29 (Debian r-cran-rio), xml2 1.3.3, jsonlite 1.8.4
#
# Expected: a data frame that is exported and imported again has its values in their columns.
#
# Happens:  an element without text, which is how rio itself writes "", has no value in the list of
# the row, and the rows are bound by position: all values behind it move one column to the left, and
# the last column gets the first value again. An element that is not there, or another order of the
# elements, has the same effect. In JSON numbers have four decimals: a longitude of 116.3912345678
# is 116.3912. Through HTML 007 becomes 7.
#
# Matters:  import() takes the format by the name of the file, so one gets there with no thought of
# a parser. The warning of rbind tells of a length only, and only when the values do not fit by
# chance.
#
# Output seen, and compared with below:
#> table.csv 
#>   place note            lon code
#> 1     a    x 116.3912345678    7
#> 2     b        1.5000000000   10
#> 3     c    z   2.5000000000   11
#> table.xml 
#>   place note            lon code
#> 1     a    x 116.3912345678  007
#> 2     b  1.5  10.0000000000    b
#> 3     c    z   2.5000000000  011
#> table.json 
#>   place note      lon code
#> 1     a    x 116.3912  007
#> 2     b        1.5000  010
#> 3     c    z   2.5000  011
#> table.html 
#>   place note            lon code
#> 1     a    x 116.3912345678    7
#> 2     b        1.5000000000   10
#> 3     c    z   2.5000000000   11
#>   place n
#> 1     a 5
#> 2     7 b
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-rio r-cran-xml2 r-cran-jsonlite >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-rio r-cran-xml2 r-cran-jsonlite >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-rio)
echo "r-cran-rio $version"
case $version in
  0.5*) ;;
  *) echo "another version than 0.5: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(rio))
table <- data.frame(place = c("a", "b", "c"), note = c("x", "", "z"), lon = c(116.3912345678, 1.5, 2.5),
                    code = c("007", "010", "011"))
for (name in c("table.csv", "table.xml", "table.json", "table.html")) {
  export(table, name)
  cat(name, "\n")
  print(import(name), digits = 15)
}
writeLines("<t><row><place>a</place><n>5</n></row><row><n>7</n><place>b</place></row></t>", "order.xml")
print(import("order.xml"))
R
Rscript --vanilla run.R 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
