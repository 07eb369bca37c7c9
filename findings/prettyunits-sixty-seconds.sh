#!/usr/bin/env bash
# prettyunits shows a day less a millisecond as 23h 59m 60s, and minus 90 seconds as -90000ms.
#
# Version:  R prettyunits 1.1.1 (Debian r-cran-prettyunits)
#
# Expected: 24h or 1d, and -1m 30s.
#
# Happens:  The seconds are rounded behind the minutes, so that 59.999 are 60 and nothing is
# carried. Negative times are one number of milliseconds, -5400000ms for an hour and a half, and
# vague_dt, to which 5 days are "5 days ago", calls minus five days and minus ten years "moments
# ago".
#
# Matters:  Delays are negative when a train is early; the next collection in five days is told as
# over.
#
# Output seen, and compared with below:
#> 59999 ms -> 60s 
#> 3599999 ms -> 59m 60s 
#> 86399999 ms -> 23h 59m 60s 
#> 90 s -> 1m 30s 
#> -90 s -> -90000ms 
#> 5400 s -> 1h 30m 
#> -5400 s -> -5400000ms 
#> 5 days -> 5 days ago 
#> -5 days -> moments ago 
#> -3650 days -> moments ago 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-prettyunits >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-prettyunits >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-prettyunits)
echo "r-cran-prettyunits $version"
case $version in
  1.1.1*) ;;
  *) echo "another version than 1.1.1: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
library(prettyunits)
for (ms in c(59999, 3599999, 86399999)) cat(ms, "ms ->", pretty_ms(ms), "\n")
for (s in c(90, -90, 5400, -5400)) cat(s, "s ->", pretty_sec(s), "\n")
for (days in c(5, -5, -3650)) cat(days, "days ->", vague_dt(as.difftime(days, units = "days")), "\n")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
