#!/usr/bin/env bash
# R's curl reads the date 31 Dec 2099 of a header as one of 1963, and 1 Mar 70 as one of 1934.
#
# Version:  R curl 5.0.0, httr 1.4.5 (Debian r-cran-curl, r-cran-httr)
#
# Expected: 2099, as httr reads it, or a missing date.
#
# Happens:  parse_date keeps 32 bits of the seconds: the first second behind 03:14:07 of 19
# January 2038 is missing, and 2099 comes 136 years early. A date of 1900 is missing. Years of two
# digits are those of this century, and so 70 is 2070, which with the lost bits is 1934. Of dates
# without the name of a month only 20240305 is known; 2024-03-05 is missing.
#
# Matters:  Expires headers with 2099 mean never, and certificates end behind 2038; by this they
# have expired.
#
# Output seen, and compared with below:
#> Tue, 05 Mar 2024 20:30:00 GMT -> curl 2024-03-05 20:30:00 | httr 2024-03-05 20:30:00 
#> Tue, 19 Jan 2038 03:14:07 GMT -> curl 2038-01-19 03:14:07 | httr 2038-01-19 03:14:07 
#> Tue, 19 Jan 2038 03:14:08 GMT -> curl NA | httr 2038-01-19 03:14:08 
#> Thu, 31 Dec 2099 23:59:59 GMT -> curl 1963-11-25 17:31:43 | httr 2099-12-31 23:59:59 
#> Thu, 01 Jan 1970 00:00:00 GMT -> curl 1970-01-01 00:00:00 | httr 1970-01-01 00:00:00 
#> Mon, 05 Mar 1900 00:00:00 GMT -> curl NA | httr 1900-03-05 00:00:00 
#> 1 Mar 69 -> curl 1933-01-23 17:31:44 
#> 1 Mar 70 -> curl 1934-01-23 17:31:44 
#> 20240305 -> curl 2024-03-05 00:00:00 
#> 2024-03-05 -> curl NA 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-curl r-cran-httr >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-curl r-cran-httr >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-curl)
echo "r-cran-curl $version"
case $version in
  5.0.0*) ;;
  *) echo "another version than 5.0.0: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
for (text in c("Tue, 05 Mar 2024 20:30:00 GMT", "Tue, 19 Jan 2038 03:14:07 GMT", "Tue, 19 Jan 2038 03:14:08 GMT", "Thu, 31 Dec 2099 23:59:59 GMT",
               "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 05 Mar 1900 00:00:00 GMT"))
  cat(text, "-> curl", format(curl::parse_date(text), "%F %T"), "| httr", format(httr::parse_http_date(text), "%F %T"), "\n")
for (text in c("1 Mar 69", "1 Mar 70", "20240305", "2024-03-05")) cat(text, "-> curl", format(curl::parse_date(text), "%F %T"), "\n")
R
Rscript --vanilla run.R
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
