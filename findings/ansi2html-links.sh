#!/usr/bin/env bash
# ansi2html leaves a hyperlink in the page as escape characters when it ends with ESC \, and makes
# curly underlines italic.
#
# Version:  ansi2html 1.9.5
#
# Expected: hyperlinks (OSC 8) as links; their end is ESC \, the string terminator, in the standard
# (ECMA-48, 8.3.143); BEL is the older habit. 4:3 as an underline, 58;2;R;G;B, the colour of an
# underline, as nothing or that; `ESC[;31m` as red, since an empty number is 0.
#
# Happens:  only links that end with BEL become links; the others stay in the page with their
# control characters, which HTML does not allow, and so do titles (OSC 0) and `ESC[?25l`. 4:3 is
# italic, 58;2;1;2;3 faint and italic, ESC[;31m no colour.
#
# Matters:  logs of builds shown as pages have addresses between invisible characters, and texts in
# styles that the terminal did not show.
#
# Output seen, and compared with below:
#> '\x1b]8;;http://portal.example/\x07data\x1b]8;;\x07' -> '<a href="http://portal.example/">data</a>'
#> '\x1b]8;;http://portal.example/\x1b\\data\x1b]8;;\x1b\\' -> '\x1b]8;;http://portal.example/\x1b\\data\x1b]8;;\x1b\\'
#> '\x1b]0;title\x07data' -> '\x1b]0;title\x07data'
#> '\x1b[?25ldata' -> '\x1b[?25ldata'
#> '\x1b[2Kdata' -> 'data'
#> '\x1b[4mdata\x1b[0m' -> '<span style="text-decoration: underline">data</span>'
#> '\x1b[4:3mdata\x1b[0m' -> '<span style="font-style: italic; text-decoration: underline">data</span>'
#> '\x1b[58;2;1;2;3mdata\x1b[0m' -> '<span style="font-weight: lighter; font-style: italic">data</span>'
#> '\x1b[0;31mdata\x1b[0m' -> '<span style="color: #aa0000">data</span>'
#> '\x1b[;31mdata\x1b[0m' -> 'data'
#> '\x1b[38;2;1;2;3mdata\x1b[0m' -> '<span style="color: #010203">data</span>'
#> '\x1b[38:2::1:2:3mdata\x1b[0m' -> '<span style="color: #010203">data</span>'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ansi2html==1.9.5'
venv/bin/python - >output <<'PYTHON'
from ansi2html import Ansi2HTMLConverter

converter = Ansi2HTMLConverter(inline=True)
for text in ("\x1b]8;;http://portal.example/\x07data\x1b]8;;\x07", "\x1b]8;;http://portal.example/\x1b\\data\x1b]8;;\x1b\\", "\x1b]0;title\x07data", "\x1b[?25ldata", "\x1b[2Kdata",
             "\x1b[4mdata\x1b[0m", "\x1b[4:3mdata\x1b[0m", "\x1b[58;2;1;2;3mdata\x1b[0m", "\x1b[0;31mdata\x1b[0m", "\x1b[;31mdata\x1b[0m",
             "\x1b[38;2;1;2;3mdata\x1b[0m", "\x1b[38:2::1:2:3mdata\x1b[0m"):
    print(repr(text), "->", repr(converter.convert(text, full=False)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
