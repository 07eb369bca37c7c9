#!/usr/bin/env bash
# jo makes 26 of 0x1A, 1.234567890123457e+19 of a number of 20 digits, and null of nothing.
#
# Version:  jo 1.9 (Debian)
#
# Expected: what looks like a number of JSON is one, with all its digits, and other texts are texts.
#
# Happens:  whatever C's strtod takes is a number: 007 is 7, " 7" is 7, +5 is 5, 0x1A is 26; digits beyond
# 16 are lost without a word, 1.10 becomes 1.1. 1e400 and 1_000 are texts. An empty value is null,
# and a second value of a key stays beside the first.
#
# Matters:  jo is how shell scripts build the JSON that they send to a portal; -s before a word keeps
# the text.
#
# Output seen, and compared with below:
#> 7 -> {"a":7}
#> 007 -> {"a":7}
#>  7 -> {"a":7}
#> +5 -> {"a":5}
#> 0x1A -> {"a":26}
#> 1.10 -> {"a":1.1}
#> 1e5 -> {"a":100000}
#> 12345678901234567890 -> {"a":1.234567890123457e+19}
#> 0.1234567890123456789 -> {"a":0.1234567890123457}
#> 1_000 -> {"a":"1_000"}
#> 1e400 -> {"a":"1e400"}
#> true -> {"a":true}
#>  -> {"a":null}
#> 2024-03-05 -> {"a":"2024-03-05"}
#> {"a":1,"a":2}
#> {"a":"007"}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show jo >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends jo >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' jo)
echo "jo $version"
case $version in
  1.9*) ;;
  *) echo "another version than 1.9: what follows may differ" >&2 ;;
esac
{
for text in 7 007 ' 7' +5 0x1A 1.10 1e5 12345678901234567890 0.1234567890123456789 1_000 1e400 true '' 2024-03-05; do
  printf '%s -> ' "$text"
  jo a="$text"
done
jo a=1 a=2
jo -- -s a=007
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
