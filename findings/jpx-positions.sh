#!/usr/bin/env bash
# jpx finds the first 市 of 天津市滨海新区 at 6, and takes what stands there as the 7th character.
#
# Version:  jpx 0.1.0
#
# Expected: 2, the place that the functions substr and slice of the same library mean by it; its
# own examples give places and lengths of "hello" only. JMESPath's length counts characters.
#
# Happens:  find_first, find_last and match_positions count the bytes of UTF-8, substr, slice and
# length characters, so that a text is cut at three times the place; nothing is said when it lies
# behind the end.
#
# Matters:  city and district are cut out of addresses like this; with Latin letters, as in tests,
# all is right.
#
# Output seen, and compared with below:
#> Tianjin Shi Binhai Xinqu | 24
#>    find_first(@, 'Shi') | 8
#>    slice(@, `0`, find_first(@, 'Shi')) | 'Tianjin '
#>    substr(@, find_first(@, 'Shi'), `3`) | 'Shi'
#> 天津市滨海新区和平街5号 | 12
#>    find_first(@, '市') | 6
#>    slice(@, `0`, find_first(@, '市')) | '天津市滨海新'
#>    substr(@, find_first(@, '市'), `3`) | '区和平'
#> [{'end': 21, 'pattern': '区', 'start': 18}]
#> 31 ''
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jpx==0.1.0'
venv/bin/python - >output <<'PYTHON'
import jpx

place = "天津市滨海新区和平街5号"
for text in ("Tianjin Shi Binhai Xinqu", place):
    print(text, "|", jpx.search("length(@)", text))
    word = "Shi" if text.isascii() else "市"
    for query in (f"find_first(@, '{word}')", f"slice(@, `0`, find_first(@, '{word}'))", f"substr(@, find_first(@, '{word}'), `3`)"):
        print("  ", query, "|", repr(jpx.search(query, text)))
print(jpx.search("match_positions(@, ['区'])", place))
print(jpx.search("find_last(@, '号')", place), repr(jpx.search("substr(@, find_last(@, '号'), `1`)", place)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
