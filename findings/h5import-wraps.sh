#!/usr/bin/env bash
# h5import stores 40000 as -25536 and 3000000000 as -1294967296; h5dump shows 116.391 of
# 116.3912345678.
#
# Version:  HDF5 1.10.8 (Debian)
#
# Expected: an error for numbers that the size asked for (-s 16 and so on) does not hold, or the
# largest one.
#
# Happens:  the lowest bits are kept: 70000 is 4464 in 16 bits, -5 without a sign 65531, an id of 18
# digits 2005779491 in 32. Beyond 64 bits all are the largest number. The exit status is 0. h5dump
# prints six digits of floats of eight bytes, in the data that -o -y writes for other programs too.
#
# Matters:  tables of counts go into HDF5 with other counts, and out of it with six digits.
#
# Output seen, and compared with below:
#> TEXTIN 16: 32767 40000 70000 -> 32767, -25536, 4464, exit 0
#> TEXTUIN 16: 65535 70000 -5 -> 65535, 4464, 65531, exit 0
#> TEXTIN 32: 3000000000 13912345678 120101199001011235 -> -1294967296, 1027443790, 2005779491, exit 0
#> TEXTIN 64: 3000000000 120101199001011235 12345678901234567890 -> 3000000000, 120101199001011235, 9223372036854775807, exit 0
#> TEXTFP 64: 116.3912345678 39.90421357 0.00000012345678 -> 116.391, 39.9042, 1.23457e-07, exit 0
#> TEXTFP 64: 123456789.5 1234567.25 1e20 -> 1.23457e+08, 1.23457e+06, 1e+20, exit 0
#> h5dump -m %.17g: 123456789.5, 1234567.25, 1e+20
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status hdf5-tools >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends hdf5-tools >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' hdf5-tools)
echo "hdf5-tools $version"
case $version in
  1.10.8*) ;;
  *) echo "another version than 1.10.8: what follows may differ" >&2 ;;
esac
store() {
  echo "$3" >in.txt
  rm -f t.h5
  h5import in.txt -d 3 -t "$1" -s "$2" -o t.h5 >/dev/null 2>&1 && status=0 || status=$?
  h5dump -y -o out.txt t.h5 >/dev/null
  echo "$1 $2: $3 -> $(tr -s ' \n' ' ' <out.txt | sed 's/^ //'), exit $status"
}
{
store TEXTIN 16 "32767 40000 70000"
store TEXTUIN 16 "65535 70000 -5"
store TEXTIN 32 "3000000000 13912345678 120101199001011235"
store TEXTIN 64 "3000000000 120101199001011235 12345678901234567890"
store TEXTFP 64 "116.3912345678 39.90421357 0.00000012345678"
store TEXTFP 64 "123456789.5 1234567.25 1e20"
echo "h5dump -m %.17g: $(h5dump -y -m %.17g -o out.txt t.h5 >/dev/null; tr -s ' \n' ' ' <out.txt | sed 's/^ //')"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
