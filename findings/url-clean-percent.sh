#!/usr/bin/env bash
# philiprehberger-url-clean destroys the word %CC%EC%BD%F2 (天津 in GBK) of a query.
#
# Version:  philiprehberger-url-clean 0.3.0
#
# Expected: what it says of itself, "remove tracking parameters": the rest of an address stays, and
# one of which its is_clean says True comes back as it was. A percent-encoded byte is data for the
# server, in whichever encoding (RFC 3986, 2.5).
#
# Happens:  the query is decoded as UTF-8 and coded again: bytes of GBK become U+FFFD, the same for
# every word of that length, %20 becomes +, a name without = gets one, $where becomes %24where,
# also in an address without any tracker. "ref" is removed from every address, also where it
# chooses a branch.
#
# Matters:  older Chinese sites have queries in GBK: after cleaning all their searches are one.
#
# Output seen, and compared with below:
#> http://a.example/search?q=%CC%EC%BD%F2&utm_source=x | http://a.example/search?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD | False
#> http://a.example/search?q=%B1%B1%BE%A9&utm_source=x | http://a.example/search?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD | False
#> http://a.example/search?q=%B1%B1%BE%A9 | http://a.example/search?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD | True
#> http://a.example/search?q=%E5%A4%A9 | http://a.example/search?q=%E5%A4%A9 | True
#> http://a.example/data?q=two%20words&flag | http://a.example/data?q=two+words&flag= | True
#> http://a.example/data?$where=n%3E5&$limit=9 | http://a.example/data?%24where=n%3E5&%24limit=9 | True
#> http://a.example/file?path=a.csv&ref=main | http://a.example/file?path=a.csv | False
#> http://a.example/data?source=ministry&year=2024 | http://a.example/data?source=ministry&year=2024 | True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'philiprehberger-url-clean==0.3.0'
venv/bin/python - >output <<'PYTHON'
import philiprehberger_url_clean as url_clean

for url in (
    "http://a.example/search?q=%CC%EC%BD%F2&utm_source=x",
    "http://a.example/search?q=%B1%B1%BE%A9&utm_source=x",
    "http://a.example/search?q=%B1%B1%BE%A9",
    "http://a.example/search?q=%E5%A4%A9",
    "http://a.example/data?q=two%20words&flag",
    "http://a.example/data?$where=n%3E5&$limit=9",
    "http://a.example/file?path=a.csv&ref=main",
    "http://a.example/data?source=ministry&year=2024",
):
    print(url, "|", url_clean.clean(url), "|", url_clean.is_clean(url))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
