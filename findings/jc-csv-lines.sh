#!/usr/bin/env bash
# jc makes 1234 of a CSV field with 12 and 34 on two lines, and splits addresses at the letter l.
#
# Version:  jc 1.22.5 (Debian)
#
# Expected: The line break in the field, and one column for a file of one column.
#
# Happens:  Line breaks within quotes vanish without a blank. The separator is guessed, and a file
# whose one column is url may be split at its l, so that the columns are "ur" and one without a
# name, and http://x.example loses its end. Of two columns with one heading the last is kept, and
# the third value of a row of two columns stands under the name null, which is no name of the
# file.
#
# Matters:  Scripts turn lists of links of portals into JSON; they are cut, and two numbers become
# one.
#
# Output seen, and compared with below:
#> a,b\n1,"x\ny"\n -> [{"a":"1","b":"xy"}]
#> place,people\n南京,"12\n34"\n -> [{"place":"南京","people":"1234"}]
#> url\nhttp://x.example\nhttp://y.example\n -> [{"ur":"http://x.examp","":"e"},{"ur":"http://y.examp","":"e"}]
#> a,a\n1,2\n -> [{"a":"2"}]
#> a,b\n1\n1,2,3\n -> [{"a":"1","b":null},{"a":"1","b":"2","null":["3"]}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status jc >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends jc >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' jc)
echo "jc $version"
case $version in
  1.22.5*) ;;
  *) echo "another version than 1.22.5: what follows may differ" >&2 ;;
esac
{
show() { printf '%s -> ' "$1"; printf '%b' "$1" | jc --csv; }
show 'a,b\n1,"x\ny"\n'
show 'place,people\n南京,"12\n34"\n'
show 'url\nhttp://x.example\nhttp://y.example\n'
show 'a,a\n1,2\n'
show 'a,b\n1\n1,2,3\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
