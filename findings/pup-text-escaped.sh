#!/usr/bin/env bash
# pup's text{} writes R&D as R&amp;D, in JSON too, and cuts 10<sup>6</sup> into two lines.
#
# Version:  pup 0.4.0 (Debian)
#
# Expected: The text of a cell on one line, with the characters that a browser shows.
#
# Happens:  What is called text is escaped again: &amp;, &lt; and &#39; stand in it, in the values
# of attributes and in JSON; the option -p, for plain, is needed for text. Each piece between tags
# is a line of its own, so that a cell with a superscript or a link gives two or three lines, and
# an empty cell none. In JSON the text of the children is taken out and what is left joined: "10
# m" for 10 to the sixth metres.
#
# Matters:  Lines of a column are pasted beside those of another one; from the first superscript
# or empty cell on, values stand in other rows.
#
# Output seen, and compared with below:
#> --- text{}
#> R&amp;D
#> 10
#> 6
#>  m
#> a 
#> b
#>  c
#> x
#> --- second column
#> 5
#> &lt;1
#> 7
#> --- pasted
#> R&D|5
#> 10|<1
#> 6|7
#>  m|
#> a |
#> b|
#>  c|
#> x|
#> --- attr{title}
#> O&#39;Neil
#> --- json{}
#>   "text": "R\u0026amp;D"
#>     "text": "6"
#>   "text": "10 m"
#>     "text": "b"
#>   "text": "a c"
#>   "text": "x",
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status pup >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends pup >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' pup)
echo "pup $version"
case $version in
  0.4.0*) ;;
  *) echo "another version than 0.4.0: what follows may differ" >&2 ;;
esac
{
cat >a.html <<'HTML'
<table><tr><td>R&amp;D</td><td>5</td></tr><tr><td>10<sup>6</sup> m</td><td></td></tr><tr><td>a <b>b</b> c</td><td>&lt;1</td></tr>
<tr><td title="O&#39;Neil">x</td><td>7</td></tr></table>
HTML
echo "--- text{}"; pup 'td:nth-child(1) text{}' <a.html
echo "--- second column"; pup 'td:nth-child(2) text{}' <a.html
echo "--- pasted"; paste -d '|' <(pup -p 'td:nth-child(1) text{}' <a.html) <(pup -p 'td:nth-child(2) text{}' <a.html)
echo "--- attr{title}"; pup 'td attr{title}' <a.html
echo "--- json{}"; pup 'td:nth-child(1) json{}' <a.html | grep '"text"'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
