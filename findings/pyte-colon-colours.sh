#!/usr/bin/env bash
# pyte prints the rest of a colour in colon notation, and the contents of DCS and APC, on the
# screen.
#
# Version:  pyte 0.8.2
#
# Expected: unknown sequences are swallowed up to their end, as ECMA-48 has it; colons are legal
# in parameters (ISO 8613-6 colours, as xterm, kitty and tmux send them).
#
# Happens:  the parser leaves the sequence at the first colon and shows what follows. The text of
# a device control string, a privacy message or an application command appears too, and so does
# the p of CSI ! p (soft reset).
#
# Matters:  a screen read through pyte has text that no terminal shows, and everything behind it
# is shifted.
#
# Output seen, and compared with below:
#> colour 38;2;1;2;3 -> x
#> colour 38:2:1:2:3 -> 2:1:2:3mx
#> DCS -> 1$r0mx
#> APC -> abcx
#> soft reset -> px
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pyte==0.8.2'
venv/bin/python - >output <<'PYTHON'
import pyte

for name, text in (
    ("colour 38;2;1;2;3", "\x1b[38;2;1;2;3mx"),
    ("colour 38:2:1:2:3", "\x1b[38:2:1:2:3mx"),
    ("DCS", "\x1bP1$r0m\x1b\\x"),
    ("APC", "\x1b_abc\x1b\\x"),
    ("soft reset", "\x1b[!px"),
):
    screen = pyte.Screen(20, 1)
    pyte.Stream(screen).feed(text)
    print(name, "->", screen.display[0].rstrip())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
