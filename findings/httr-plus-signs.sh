#!/usr/bin/env bash
# httr makes %2B of the + of an address: the search for "air quality" becomes one for "air+quality".
#
# Version:  R httr 1.4.5 (Debian r-cran-httr)
#
# Expected: build_url(parse_url(x)) is x, or an address that a server reads as the same query.
#
# Happens:  a + within a query stays a + when the address is taken apart, and is written as %2B, a
# plus sign, when it is put together. modify_url, by which one asks for the next page, does the
# same. Two queries that differ, for "air quality" and "air+quality", become one. A path that begins
# with two slashes loses one.
#
# Matters:  forms and portals write blanks as +, and so do the links that one copies from them. The
# search finds nothing or something else, without an error.
#
# Output seen, and compared with below:
#> https://portal.example/search?q=air+quality
#>   built: https://portal.example/search?q=air%2Bquality
#>   page 2: https://portal.example/search?q=air%2Bquality&page=2
#>   a server reads: {'q': 'air+quality', 'page': '2'}
#> https://portal.example/search?q=air%20quality
#>   built: https://portal.example/search?q=air%20quality
#>   page 2: https://portal.example/search?q=air%20quality&page=2
#>   a server reads: {'q': 'air quality', 'page': '2'}
#> https://portal.example/search?q=air%2Bquality
#>   built: https://portal.example/search?q=air%2Bquality
#>   page 2: https://portal.example/search?q=air%2Bquality&page=2
#>   a server reads: {'q': 'air+quality', 'page': '2'}
#> https://portal.example//data//x?a=1
#>   built: https://portal.example/data//x?a=1
#>   page 2: https://portal.example/data//x?a=1&page=2
#>   a server reads: {'a': '1', 'page': '2'}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-httr >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-httr >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-httr)
echo "r-cran-httr $version"
case $version in
  1.4.5*) ;;
  *) echo "another version than 1.4.5: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(httr))
for (address in c("https://portal.example/search?q=air+quality", "https://portal.example/search?q=air%20quality",
                  "https://portal.example/search?q=air%2Bquality", "https://portal.example//data//x?a=1"))
  cat(address, build_url(parse_url(address)), modify_url(address, query = list(page = 2)), "\n")
R
Rscript --vanilla run.R 2>/dev/null | while read -r address built next; do
  echo "$address"
  echo "  built: $built"
  echo "  page 2: $next"
  python3 -c 'import sys, urllib.parse as u; print("  a server reads:", dict(u.parse_qsl(u.urlsplit(sys.argv[1]).query)))' "$next"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
