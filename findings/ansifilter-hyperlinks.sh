#!/usr/bin/env bash
# ansifilter leaves the address and the marks of a terminal's hyperlink in the text.
#
# Version:  ansifilter 2.18 (Debian)
#
# Expected: only "link" is left of an OSC 8 hyperlink, as ls, gcc and systemd print it; text in reverse
# video is readable in HTML.
#
# Happens:  from the sequence only the escape characters are cut out: 8;;http://example.org/\link8;;\ is
# the text. Line drawing characters become (0lqk. In HTML reverse video is black on black, and a
# colour in colon notation is left out.
#
# Matters:  logs of commands that were made readable for a ticket or a page.
#
# Output seen, and compared with below:
#> bold: a b c
#> hyperlink: 8;;http://example.org/\link8;;\
#> lines: (0lqk
#> 31: <span style="color:#cd0000;">x</span>
#> 7: <span style="color:#000000;background-color:#000000;">x</span>
#> 38;2;1;2;3: <span style="color:#010203;">x</span>
#> 38:2::1:2:3: <span style="color:#000000;">x</span>
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' ansifilter 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ansifilter >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ansifilter)
echo "ansifilter $version"
case $version in
  2.18*) ;;
  *) echo "another version than 2.18: what follows may differ" >&2 ;;
esac
{
show() {
  printf '%s: ' "$1"
  printf "$2" | ansifilter | cat -v | sed '/^$/d'
}
show bold 'a \033[1mb\033[0m c'
show hyperlink '\033]8;;http://example.org/\033\\link\033]8;;\033\\'
show lines '\033(0lqk\033(B'
for codes in 31 7 '38;2;1;2;3' '38:2::1:2:3'; do
  echo "$codes: $(printf "\033[${codes}mx\033[0m" | ansifilter -H -f)"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
