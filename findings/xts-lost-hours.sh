#!/usr/bin/env bash
# as.xts of R drops the hours of all rows when one row name is a plain date.
#
# Version:  R xts 0.13.0 (Debian r-cran-xts)
#
# Expected: 08:30 and 20:30 as they are, and midnight for the plain date, or an error.
#
# Happens:  the row names are read in the first form that fits all of them, which is that of a date;
# the rest of each text is not looked at. The readings of 08:30 and 20:30 are both of 2024-03-05
# 00:00, and a sum by hour is the sum of the day. 24:00, as the end of a day, is read right.
#
# Matters:  programs write midnight without its zeros, so that one reading at midnight is enough. No
# warning is given, and the series can be merged and plotted.
#
# Output seen, and compared with below:
#> 2024-03-05 08:30, 2024-03-05 20:30 -> 2024-03-05 08:30, 2024-03-05 20:30
#>                     level
#> 2024-03-05 08:30:00     1
#> 2024-03-05 20:30:00     2
#> 2024-03-05 08:30, 2024-03-05 20:30, 2024-03-06 -> 2024-03-05 00:00, 2024-03-05 00:00, 2024-03-06 00:00
#>            level
#> 2024-03-05     3
#> 2024-03-06     3
#> 2024-03-05 08:30, 2024-03-05 24:00 -> 2024-03-05 08:30, 2024-03-06 00:00
#>                     level
#> 2024-03-05 08:30:00     1
#> 2024-03-06 00:00:00     2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' r-cran-xts 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-xts >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-xts)
echo "r-cran-xts $version"
case $version in
  0.13*) ;;
  *) echo "another version than 0.13: what follows may differ" >&2 ;;
esac
cat >run.R <<'R'
suppressPackageStartupMessages(library(xts))
for (texts in list(c("2024-03-05 08:30", "2024-03-05 20:30"), c("2024-03-05 08:30", "2024-03-05 20:30", "2024-03-06"), c("2024-03-05 08:30", "2024-03-05 24:00"))) {
  series <- as.xts(data.frame(level = seq_along(texts), row.names = texts))
  cat(paste0(paste(texts, collapse = ", "), " -> ", paste(format(index(series), "%Y-%m-%d %H:%M"), collapse = ", "), "\n"))
  print(period.apply(series, endpoints(series, "hours"), sum))
}
R
Rscript --vanilla run.R >output 2>&1
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
