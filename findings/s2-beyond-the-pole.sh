#!/usr/bin/env bash
# s2 takes the latitude 116.4 for 63.6 beyond the pole: swapped, Beijing is a place in Yukon.
#
# Version:  R s2 1.1.2 (Debian r-cran-s2)
#
# Expected: An error, as latitudes end at 90, or at least a missing place.
#
# Happens:  A latitude above 90 goes on over the pole and down on the other side of the earth, and
# a longitude above 180 around: POINT (39.9 116.4), with the latitude first, is POINT (-140.1
# 63.6), valid and in Canada. Distances and predicates go by it without a warning; between two
# swapped points the distance is a wrong one near to the true one, 98 km for the 112 km from
# Beijing to Tianjin.
#
# Matters:  Coordinates in the wrong order are a common fault of such data; here nothing tells of
# it.
#
# Output seen, and compared with below:
#> POINT (116.4 39.9) -> POINT (116.4 39.9) 
#> POINT (39.9 116.4) -> POINT (-140.1 63.6) 
#> POINT (476.4 39.9) -> POINT (116.4 39.9) 
#> POINT (116.4 95) -> POINT (-63.6 85) 
#> s2_geog_point(39.9, 116.4) -> POINT (-140.1 63.6) 
#> Beijing to Tianjin: 112 km, both swapped: 98 km
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-s2 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-s2 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-s2)
echo "r-cran-s2 $version"
case $version in
  1.1.2*) ;;
  *) echo "another version than 1.1.2: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(s2))
options(warn = 2)
for (text in c("POINT (116.4 39.9)", "POINT (39.9 116.4)", "POINT (476.4 39.9)", "POINT (116.4 95)"))
  cat(text, "->", s2_as_text(s2_geog_from_text(text), precision = 6), "\n")
cat("s2_geog_point(39.9, 116.4) ->", s2_as_text(s2_geog_point(39.9, 116.4), precision = 6), "\n")
kilometres <- function(a, b) round(s2_distance(a, b) / 1000)
cat("Beijing to Tianjin:", kilometres("POINT (116.4 39.9)", "POINT (117.2 39.1)"), "km, both swapped:", kilometres("POINT (39.9 116.4)", "POINT (39.1 117.2)"), "km\n")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
