#!/usr/bin/env bash
# forcats lumps a category of two thirds into Other at a limit of 40 %, as missing rows count.
#
# Version:  R forcats 1.0.0 (Debian r-cran-forcats)
#
# Expected: "wet" stays: two of the three rows that have a category are wet.
#
# Happens:  The shares of fct_lump_prop are of all rows, missing ones too, which themselves stay
# missing: with half of the rows missing wet is a third and below the limit, and every category is
# Other. table and prop.table leave missing rows out. fct_lump_n for one category keeps all that
# are equally frequent.
#
# Matters:  Columns of surveys are half empty; the answer most given vanishes into the others.
#
# Output seen, and compared with below:
#> prop.table: dry wet 0.33 0.67 
#> fct_lump_prop(ground, 0.4) -> Other Other Other NA    NA    NA    
#> fct_lump_prop(ground[1:3], 0.4) -> wet   wet   Other 
#> fct_lump_prop(ground, 0.3) -> wet   wet   Other NA    NA    NA    
#> fct_lump_n(factor(c("a", "b", "c")), 1) -> a b c 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-forcats >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-forcats >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-forcats)
echo "r-cran-forcats $version"
case $version in
  1.0.0*) ;;
  *) echo "another version than 1.0.0: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(forcats))
show <- function(x) cat(deparse(substitute(x)), "->", format(x), "\n")
ground <- factor(c("wet", "wet", "dry", NA, NA, NA))
cat("prop.table:", names(table(ground)), round(prop.table(table(ground)), 2), "\n")
show(fct_lump_prop(ground, 0.4))
show(fct_lump_prop(ground[1:3], 0.4))
show(fct_lump_prop(ground, 0.3))
show(fct_lump_n(factor(c("a", "b", "c")), 1))
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
