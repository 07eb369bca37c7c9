#!/usr/bin/env bash
# Miller's filter '$x > 5' keeps rows whose x is a text, and its count counts what its sum leaves
# out.
#
# Version:  Miller 6.6.0 (Debian)
#
# Expected: a comparison with a number is false or an error for a text, +9 is the number 9, and
# sum / count is the mean.
#
# Happens:  against a text the number is compared as text too: 停用 and 6左右 are greater than 5,
# while 12左右 and +9 (a text for Miller) are not. stats1's sum and mean skip texts without a word
# while its count counts them: 12, 7 and 6.
#
# Matters:  columns of figures with remarks among them (停用, -) are what one filters and averages.
#
# Output seen, and compared with below:
#> 站,x
#> 甲,9
#> 乙,停用
#> 己,6左右
#> {"x_sum": 12, "x_count": 7, "x_mean": 6}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show miller >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends miller >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' miller)
echo "miller $version"
case $version in
  6.6.0*) ;;
  *) echo "another version than 6.6.0: what follows may differ" >&2 ;;
esac
{
  printf '%s\n' 站,x 甲,9 乙,停用 丙,- 丁,+9 戊,3 己,6左右 庚,12左右 >a.csv
  mlr --icsv --ocsv filter '$x > 5' a.csv
  mlr --icsv --ojsonl stats1 -a sum,count,mean -f x a.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
