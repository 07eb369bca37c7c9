#!/usr/bin/env bash
# pyte stops at a zero-width space, a BOM or a variation selector and drops the rest of the text.
#
# Version:  pyte 0.8.2
#
# Expected: a character without width is ignored or joined to the one before it, as terminals do.
#
# Happens:  drawing ends at the first such character: "天津\u200b市" shows 天津, a text that begins
# with a BOM shows nothing. Characters fed one by one are all drawn, so the result depends on how
# the output was chunked.
#
# Matters:  titles from web pages carry U+200B and U+FEFF, and telephone or warning signs U+FE0F.
# Tests of terminal programs by pyte then fail, or pass, by the timing of writes.
#
# Output seen, and compared with below:
#> '\u5929\u6d25\u200b\u5e02' in 1 writes -> 天津
#> '\u5929\u6d25\u200b\u5e02' in 4 writes -> 天津市
#> '\ufeff\u6807\u9898' in 1 writes -> (nothing)
#> '\ufeff\u6807\u9898' in 3 writes -> 标题
#> '\u260e\ufe0f8888' in 1 writes -> ☎
#> '\u260e\ufe0f8888' in 6 writes -> ☎8888
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

def show(text, parts):
    screen = pyte.Screen(20, 1)
    stream = pyte.Stream(screen)
    for part in parts:
        stream.feed(part)
    print(ascii(text), "in", len(parts), "writes ->", screen.display[0].rstrip() or "(nothing)")

for text in ("天津\u200b市", "\ufeff标题", "☎\ufe0f8888"):
    show(text, [text])
    show(text, list(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
