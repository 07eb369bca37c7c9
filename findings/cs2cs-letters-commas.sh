#!/usr/bin/env bash
# PROJ's cs2cs takes `116.4E 39.9N` for latitude 116.4, and of `39,9 116,4` only 39, without an error.
#
# Version:  PROJ 9.1.1 (Debian, proj-bin)
#
# Expected: E and N say which number is which; a decimal comma or colons are an error, which cs2cs shows
# with asterisks.
#
# Happens:  a letter only gives the sign, so that E and N in the order of the other axis are swapped, and
# 39.9S is as good a longitude as 39.9W. A number ends at what does not fit, the next is 0, and the
# rest is passed on as if it were the name of the point. 39d75 is 40d15.
#
# Matters:  lists of places with letters for the axes, in Chinese and German tables with east first.
#
# Output seen, and compared with below:
#> 39.9 116.4 name -> 39.9000 116.4000 0.0000 name
#> 39.9N 116.4E name -> 39.9000 116.4000 0.0000 name
#> 116.4E 39.9N name -> 116.4000 39.9000 0.0000 name
#> 39.9E 116.4S name -> 39.9000 -116.4000 0.0000 name
#> 39,9 116,4 name -> 39.0000 0.0000 0.0000,9 116,4 name
#> 39:54:27 116:23:17 name -> 39.0000 0.0000 0.0000:54:27 116:23:17 name
#> 39d54'27"N 116d23'17"E name -> 39.9075 116.3881 0.0000 name
#> 39d75 116 name -> 40.2500 116.0000 0.0000 name
#> x y name -> 0.0000 0.0000 0.0000x y name
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' proj-bin 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends proj-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' proj-bin)
echo "proj-bin $version"
case $version in
  9.1.1*) ;;
  *) echo "another version than 9.1.1: what follows may differ" >&2 ;;
esac
{
for place in '39.9 116.4 name' '39.9N 116.4E name' '116.4E 39.9N name' '39.9E 116.4S name' '39,9 116,4 name' '39:54:27 116:23:17 name' \
  "39d54'27\"N 116d23'17\"E name" '39d75 116 name' 'x y name'; do
  echo "$place -> $(echo "$place" | cs2cs -f %.4f EPSG:4326 EPSG:4490 | tr '\t' ' ')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
