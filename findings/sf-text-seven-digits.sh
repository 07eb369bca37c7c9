#!/usr/bin/env bash
# sf's st_as_text cuts coordinates to seven digits, 4417775.5 to 4417776; factors become codes.
#
# Version:  R sf 1.0-9 (Debian r-cran-sf)
#
# Expected: The coordinates as they are: WKT is how geometries go into CSV files and queries.
#
# Happens:  Unless told otherwise st_as_text has the digits that R shows: 116.3912345678 becomes
# 116.3912, and metres of UTM or of the Web's maps lose all or most decimals, 12957012.25 becomes
# 12957012. st_as_sf takes the numbers of the levels when a column of coordinates is a factor, so
# that 39.9 and 30 are 2 and 1, without a warning, while texts such as "39.9" are read.
#
# Matters:  Corners of neighbours no longer meet, and small houses become crooked; places of China
# move to the equator.
#
# Output seen, and compared with below:
#> 116.3912345678  39.9042123456 -> POINT (116.3912 39.90421) | digits = 15: POINT (116.3912345678 39.9042123456) 
#>  448262.12 4417775.50 -> POINT (448262.1 4417776) | digits = 15: POINT (448262.12 4417775.5) 
#> 12957012.25  4853922.75 -> POINT (12957012 4853923) | digits = 15: POINT (12957012.25 4853922.75) 
#> texts: POINT (116.4 39.9) POINT (117 30) 
#> factor: POINT (116.4 2) POINT (117 1) 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-sf >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-sf >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-sf)
echo "r-cran-sf $version"
case $version in
  1.0-9*) ;;
  *) echo "another version than 1.0-9: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(sf))
options(warn = 2)
for (xy in list(c(116.3912345678, 39.9042123456), c(448262.12, 4417775.5), c(12957012.25, 4853922.75)))
  cat(format(xy, digits = 15), "->", st_as_text(st_point(xy)), "| digits = 15:", st_as_text(st_point(xy), digits = 15), "\n")
table <- data.frame(lon = c(116.4, 117), lat = c("39.9", "30"))
cat("texts:", st_as_text(st_as_sf(table, coords = c("lon", "lat"))$geometry), "\n")
table$lat <- factor(table$lat)
cat("factor:", st_as_text(st_as_sf(table, coords = c("lon", "lat"))$geometry), "\n")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
