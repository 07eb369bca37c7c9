#!/usr/bin/env bash
# fread of R's data.table reads the quotes within a text twice, from a file that its own fwrite
# wrote.
#
# Version:  r-cran-data.table 1.14.8 (Debian)
#
# Expected: the text as it was, as from read.csv and readr; RFC 4180 doubles a quote within quotes,
# and fwrite does so.
#
# Happens:  fread takes away the outer quotes only. Written and read five times, one quote is 32. A
# table in a file ends at the first empty line (a warning says that it stopped early), and a heading
# line with years is a row of data.
#
# Matters:  inches, seconds of arc and titles in quotes; tables pass through R several times, and
# keys with a quote no longer fit.
#
# Output seen, and compared with below:
#> turn 1: 5"" pipe
#> turn 2: 5"""" pipe
#> turn 3: 5"""""""" pipe
#> turn 4: 5"""""""""""""""" pipe
#> turn 5: 5"""""""""""""""""""""""""""""""" pipe
#> "5"" pipe",1
#> read.csv: 5" pipe
#> fread: 5"" pipe
#> rows: 2 of fread, 3 of read.csv
#>      V1   V2   V3
#> 1: area 2023 2024
#> 2:    A    1    2
#> 3:    B    3    4
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' r-cran-data.table 2>/dev/null)" ]; then
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
suppressPackageStartupMessages(library(data.table))
table <- data.table(name = c('5" pipe', "plain", ""), n = 1:3)
for (turn in 1:5) {
  fwrite(table, "a.csv")
  table <- fread("a.csv")
  cat("turn ", turn, ": ", table$name[1], "\n", sep = "")
}
fwrite(data.table(name = '5" pipe', n = 1), "a.csv")
cat(readLines("a.csv")[2], sep = "\n")
cat("read.csv: ", read.csv("a.csv")$name, "\n", sep = "")
cat("fread: ", fread("a.csv")$name, "\n", sep = "")
writeLines(c("a,b", "1,2", "3,4", "", "5,6"), "b.csv")
cat("rows:", nrow(suppressWarnings(fread("b.csv"))), "of fread,", nrow(read.csv("b.csv")), "of read.csv\n")
writeLines(c("area,2023,2024", "A,1,2", "B,3,4"), "c.csv")
print(fread("c.csv"))
R
Rscript --vanilla run.R 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
