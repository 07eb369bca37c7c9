#!/usr/bin/env bash
# R's units says that 90 minutes %/% 1 hour are 2 and the remainder -30 minutes; 7 m %% 2 m is -1 m.
#
# Version:  R units 0.8-1 (Debian r-cran-units)
#
# Expected: 1 and 30 minutes, 3 and 1 m, as R says of the numbers.
#
# Happens:  The quotient is rounded instead of cut down, so that 59 minutes hold one whole hour
# with -1 minute left, also when both have the same unit. A difference of two temperatures is a
# temperature again: 10 °C less 5 °C are 5 °C, which in kelvin is 278.15 and in °F 41. 100 cm is
# equal to 1 m by ==, but not %in% it, nor matched with it.
#
# Matters:  Hours and minutes, or full boxes and the rest, are computed like this; a warming by 5
# degrees becomes one by 278.
#
# Output seen, and compared with below:
#> set_units(c(59, 90, 100, 150), min)%/%set_units(1, h) -> 1 [1] 2 [1] 2 [1] 2 [1] 
#> set_units(c(59, 90, 100, 150), min)%%set_units(1, h) ->  -1 [min] -30 [min] -20 [min]  30 [min] 
#> set_units(7, m)%/%set_units(2, m) -> 4 [1] 
#> set_units(7, m)%%set_units(2, m) -> -1 [m] 
#> 7%/%2 -> 3 
#> 7%%2 -> 1 
#> set_units(set_units(10, degree_C) - set_units(5, degree_C), K) -> 278.15 [K] 
#> set_units(set_units(10, degree_C) - set_units(5, degree_C), degree_F) -> 41 [degree_F] 
#> set_units(100, cm) == set_units(1, m) -> TRUE 
#> set_units(100, cm) %in% set_units(1, m) -> FALSE 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-units >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-units >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-units)
echo "r-cran-units $version"
case $version in
  0.8*) ;;
  *) echo "another version than 0.8: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(units))
show <- function(x) cat(deparse(substitute(x)), "->", format(x), "\n")
show(set_units(c(59, 90, 100, 150), min) %/% set_units(1, h))
show(set_units(c(59, 90, 100, 150), min) %% set_units(1, h))
show(set_units(7, m) %/% set_units(2, m))
show(set_units(7, m) %% set_units(2, m))
show(7 %/% 2)
show(7 %% 2)
show(set_units(set_units(10, degree_C) - set_units(5, degree_C), K))
show(set_units(set_units(10, degree_C) - set_units(5, degree_C), degree_F))
show(set_units(100, cm) == set_units(1, m))
show(set_units(100, cm) %in% set_units(1, m))
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
