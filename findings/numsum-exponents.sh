#!/usr/bin/env bash
# numsum of num-utils counts 1e5 as 1, 1,234 as 1, +7 not at all, and 2024-03-05 as 2024.
#
# Version:  num-utils 0.5 (Debian)
#
# Expected: the sum of one number in each line, in any of the usual notations, or a complaint.
#
# Happens:  what begins like a number is used as far as digits and one point go: exponents and group marks
# end it, and a plus sign makes the line no number. numaverage leaves +7 out of the count.
#
# Matters:  columns of figures piped from a table; 1.5e-7 adds 1.5.
#
# Output seen, and compared with below:
#> 7 -> 7
#> -5 -> -5
#> .5 -> 0.5
#> +7 -> 0
#> 1e5 -> 1
#> 1.5e-7 -> 1.5
#> 1,234 -> 1
#> 5% -> 5
#> 2024-03-05 -> 2024
#> n/a -> 0
#> 5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show num-utils >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends num-utils >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' num-utils)
echo "num-utils $version"
case $version in
  0.5*) ;;
  *) echo "another version than 0.5: what follows may differ" >&2 ;;
esac
{
for text in 7 -5 .5 +7 1e5 1.5e-7 1,234 5% 2024-03-05 n/a; do
  echo "$text -> $(echo "$text" | numsum)"
done
printf '5\n+7\n' | numaverage
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
