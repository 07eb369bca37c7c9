#!/usr/bin/env bash
# html2text -utf8 writes table cells over each other where a cell holds more than ASCII: m³/s loses its s.
#
# Version:  html2text 1.3.2a (Debian)
#
# Expected: with -utf8, which is said to be for input and output in UTF-8, tables as without it.
#
# Happens:  a cell is as wide as it has characters and is filled byte by byte, so that the next cell
# begins within it: Zürich becomes Züric, m³/s m³/, and a character may be cut into bytes. Paragraphs
# are right. A hexadecimal reference such as &#x4e2d; stays as it is.
#
# Matters:  tables of web pages on a terminal or in a pipe, in any language but English.
#
# Output seen, and compared with below:
#> Zürich, m³/s, 天津市, 中 &#x4e2d;
#> |Bern|1|
#> |Züric|1|
#> |m³/|1|
#> |天|1|市
#> |5_\xe2|1|
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show html2text >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends html2text >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' html2text)
echo "html2text $version"
case $version in
  1.3.2a*) ;;
  *) echo "another version than 1.3.2a: what follows may differ" >&2 ;;
esac
{
page() {
  printf '<html><body>%s</body></html>' "$1" | html2text -utf8
}
page '<p>Zürich, m³/s, 天津市, &#20013; &#x4e2d;</p>'
for text in Bern Zürich m³/s 天津市 '5 &#8451;'; do
  page "<table border=1><tr><td>$text</td><td>1</td></tr></table>" | python3 -c '
import sys
print(*sys.stdin.buffer.read().decode("utf-8", "backslashreplace").splitlines()[1:])'
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
