#!/usr/bin/env bash
# libnumbertext spells 1,234 as one point two three four, in Chinese 一点二三四; 1,234,567 is nothing.
#
# Version:  libnumbertext 1.0.11 (Debian libnumbertext-tools)
#
# Expected: One thousand two hundred and thirty-four, in English and in Chinese, or an error.
#
# Happens:  A comma is a decimal mark in every language; two of them, or one behind a currency in
# English, give an empty line, and so do +5, 1e5 and USD 1.005, all with the status 0. A year with
# a month, 2024-03, is taken for a range and prints nothing either. In Chinese an amount has no 元,
# 角 and 分: CNY 19.99 is 十九点九九人民币, CNY 1,234 一点二三四人民币. In German the zero of 0.05 yuan is left out,
# " Yuan fünf Fen".
#
# Matters:  The library spells amounts in LibreOffice's sheets and forms; the wrong words are a
# thousandth.
#
# Output seen, and compared with below:
#> en 1234 -> one thousand two hundred thirty-four, status 0
#> en 1,234 -> one point two three four, status 0
#> en 1,234,567 -> , status 0
#> en +5 -> , status 0
#> en 1e5 -> , status 0
#> en USD 1.005 -> , status 0
#> en CNY 1234 -> one thousand two hundred thirty-four Chinese yuan, status 0
#> en CNY 1,234 -> , status 0
#> en CNY 19.99 -> nineteen Chinese yuan nine jiao nine fen, status 0
#> en 2024-03 -> , status 0
#> zh 1234 -> 一千二百三十四, status 0
#> zh 1,234 -> 一点二三四, status 0
#> zh 1,234,567 -> , status 0
#> zh +5 -> , status 0
#> zh 1e5 -> , status 0
#> zh USD 1.005 -> 一点零零五美元, status 0
#> zh CNY 1234 -> 一千二百三十四人民币, status 0
#> zh CNY 1,234 -> 一点二三四人民币, status 0
#> zh CNY 19.99 -> 十九点九九人民币, status 0
#> zh 2024-03 -> , status 0
#> de CNY 0.05 ->  Yuan fünf Fen, status 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libnumbertext-tools libnumbertext-data >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libnumbertext-tools libnumbertext-data >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libnumbertext-tools)
echo "libnumbertext-tools $version"
case $version in
  1.0.11*) ;;
  *) echo "another version than 1.0.11: what follows may differ" >&2 ;;
esac
{
show() {
  printf '%s %s -> %s, status ' "$1" "$2" "$(/usr/lib/libnumbertext/spellout -l "$1" "$2" | paste -s -d '|')"
  /usr/lib/libnumbertext/spellout -l "$1" "$2" >/dev/null && echo 0 || echo $?
}
for language in en zh; do
  for text in 1234 1,234 1,234,567 +5 1e5 "USD 1.005" "CNY 1234" "CNY 1,234" "CNY 19.99" 2024-03; do show $language "$text"; done
done
show de "CNY 0.05"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
