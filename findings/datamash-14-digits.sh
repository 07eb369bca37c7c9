#!/usr/bin/env bash
# datamash prints sums with 14 digits and adds hexadecimal numbers.
#
# Version:  GNU datamash 1.7 (Debian)
#
# Expected: sums with all digits that its long doubles hold (18); 0x1A is an invalid number.
#
# Happens:  the default format is %.14g. An amount with 13 digits before the point loses its
# cents, an id of 16 digits as maximum comes out as 1.2345678901235e+15, and 0x1A counts 26.
#
# Matters:  budgets in yuan and fen reach 13 digits before the point; --format has to be given to
# see the fen.
#
# Output seen, and compared with below:
#> 1234567890123.5
#> 1.2345678901235e+15
#> 27
#> 1234567890123.46
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show datamash >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends datamash >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' datamash)
echo "datamash $version"
case $version in
  1.7*) ;;
  *) echo "another version than 1.7: what follows may differ" >&2 ;;
esac
{
  printf '%s\n' 1234567890123.45 0.01 | datamash sum 1
  printf '%s\n' 1234567890123456 1 | datamash max 1
  printf '%s\n' 0x1A 1 | datamash sum 1
  printf '%s\n' 1234567890123.45 0.01 | datamash --format '%.2f' sum 1
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
