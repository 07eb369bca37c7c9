#!/usr/bin/env bash
# bit64 makes 0 of an empty text, the largest number of 20 digits, and 2e-323 of 5 by ifelse.
#
# Version:  R bit64 4.0.5, jsonlite 1.8.4 (Debian r-cran-bit64, r-cran-jsonlite)
#
# Expected: A missing value for both, as for 12x, and 5.
#
# Happens:  as.integer64("") is 0, and 99999999999999999999 is 9223372036854775807 without a
# warning. ifelse, sapply, unlist and c() with another kind of value in front take the bits of the
# number for a float: 5 becomes 2.47e-323, an id of 18 digits 1.2e-300, a missing one 0. An index
# behind the end is 9218868437227407266, not missing; 5 is not %in% a vector that has it, so that
# a merge with a table of plain numbers finds nothing; the median of 1 and 4 is 4. jsonlite writes
# the missing one as the text "NA".
#
# Matters:  Packages of R give 18-digit ids and counts of a database as this kind of number.
#
# Output seen, and compared with below:
#> ids -> 120101199001011235 5 NA 
#> as.integer64(c("", "12x", "99999999999999999999")) -> 0 NA 9223372036854775807 
#> ifelse(is.na(ids), 0L, ids) -> 1.25e-300 2.47e-323  0.00e+00 
#> sapply(ids, identity) -> 1.25e-300 2.47e-323  0.00e+00 
#> unlist(list(ids)) -> 1.25e-300 2.47e-323  0.00e+00 
#> c(0.5, ids) ->  5.00e-01 1.25e-300 2.47e-323  0.00e+00 
#> ids[4] -> 9218868437227407266 
#> 5L %in% ids -> FALSE 
#> 5L == ids -> FALSE  TRUE    NA 
#> nrow(merge(data.frame(k = ids), data.frame(k = 5L))) -> 0 
#> median(as.integer64(c(1, 4))) -> 4 
#> as.character(jsonlite::toJSON(ids)) -> [120101199001011235,5,"NA"] 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-bit64 r-cran-jsonlite >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-bit64 r-cran-jsonlite >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-bit64)
echo "r-cran-bit64 $version"
case $version in
  4.0.5*) ;;
  *) echo "another version than 4.0.5: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(bit64))
ids <- as.integer64(c("120101199001011235", "5", NA))
show <- function(x) cat(deparse(substitute(x)), "->", if (is.integer64(x)) as.character(x) else format(x, digits = 3), "\n")
show(ids)
show(as.integer64(c("", "12x", "99999999999999999999")))
show(ifelse(is.na(ids), 0L, ids))
show(sapply(ids, identity))
show(unlist(list(ids)))
show(c(0.5, ids))
show(ids[4])
show(5L %in% ids)
show(5L == ids)
show(nrow(merge(data.frame(k = ids), data.frame(k = 5L))))
show(median(as.integer64(c(1, 4))))
show(as.character(jsonlite::toJSON(ids)))
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
