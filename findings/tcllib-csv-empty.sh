#!/usr/bin/env bash
# tcllib's csv::split reads an empty text in quotes as one quote character, and joins it to four.
#
# Version:  tcllib 1.21, Tcl 8.6.13 (Debian)
#
# Expected: an empty text, as every other reader of CSV has it; "" is how spreadsheets and
# databases write an empty text that is not missing.
#
# Happens:  a field of two quotes becomes the value `"`, and written again `""""`. Only the option
# -alternate, which is not the default, gives the empty text, but then drops the a of `"a"b`. Values
# made of quotes and those made of nothing can not be told apart any more.
#
# Matters:  an export that quotes all fields has a quote character in each empty cell; counts of
# missing values are zero, and joins on the column fail.
#
# Output seen, and compared with below:
#> "","x","" -> "|x|" -> """",x,"""" ; with -alternate |x|
#> "a","","b" -> a|"|b -> a,"""",b ; with -alternate a||b
#> a,,b -> a||b -> a,,b ; with -alternate a||b
#> """" -> "" -> """""" ; with -alternate "
#> "a"b,c -> ab|c -> ab,c ; with -alternate a|,c
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status tcllib tcl8.6 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends tcllib tcl8.6 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' tcllib)
echo "tcllib $version"
case $version in
  1.21*) ;;
  *) echo "another version than 1.21: what follows may differ" >&2 ;;
esac
{
cat >run.tcl <<'TCL'
package require csv
foreach line {{"","x",""} {"a","","b"} {a,,b} {""""} {"a"b,c}} {
    set values [csv::split $line]
    puts "$line -> [join $values |] -> [csv::join $values] ; with -alternate [join [csv::split -alternate $line] |]"
}
TCL
tclsh8.6 run.tcl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
