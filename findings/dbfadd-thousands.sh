#!/usr/bin/env bash
# shapelib's dbfadd writes the text "1,234.5" into a number field as 1, n/a as 0 and 3.7 as 4.
#
# Version:  shapelib 1.5.0 (Debian)
#
# Expected: A text that is no number is refused, left empty, or read whole.
#
# Happens:  What stands before the first other character is the value: 1,234.5 is 1, n/a and the
# word unknown are 0, 25% is 25, 2024-03-05 2024, 0x1A 26. A number too long for its field loses
# its last digits, so that 98765432101 is a tenth of itself and 12E45 is 1200000000; -0.0004 is
# -0. Texts are cut within a Chinese character. All this without a message and with the status 0.
#
# Matters:  DBF files of maps are filled from tables by this tool; the first digits of a number
# look like one.
#
# Output seen, and compared with below:
#> name              pop        val
#> 1,234.5    1          1.000
#> n/a        0          0.000
#> unknown    0          0.000
#> 0x1A       26         26.000
#> 12E45      1200000000 1200000000
#> 3.7        4          3.700
#> 25%        25         25.000
#> 2024-03-05 2024       2024.000
#> -0.0004    -0         -0.000
#> 1234567.89 1234568    1234567.89
#> 9876543210 9876543210 9876543210
#> 南京市 5          5.000
#> empty      ********** **********
#> bytes of the Chinese name:  e5 8d 97 e4 ba ac e5 b8 82 e6 0a
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status shapelib >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends shapelib >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' shapelib)
echo "shapelib $version"
case $version in
  1.5.0*) ;;
  *) echo "another version than 1.5.0: what follows may differ" >&2 ;;
esac
{
dbfcreate a.dbf -s name 10 -n pop 10 0 -n val 10 3
for value in 1,234.5 n/a unknown 0x1A 12E45 3.7 25% 2024-03-05 -0.0004 1234567.891 98765432101; do
  dbfadd a.dbf "$value" "$value" "$value" || echo "status $?"
done
dbfadd a.dbf 南京市政府 5 5 && dbfadd a.dbf empty "" ""
dbfdump -r a.dbf | sed 's/ *$//' | iconv -f UTF-8 -t UTF-8 -c
echo "bytes of the Chinese name: $(dbfdump -r a.dbf | tail -2 | head -1 | cut -b 1-10 | od -An -tx1)"
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
