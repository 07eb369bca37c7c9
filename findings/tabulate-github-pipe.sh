#!/usr/bin/env bash
# tabulate's github format does not escape | and moves the values of the row one column on.
#
# Version:  tabulate 0.10.0, wcwidth 0.9.4, markdown-it-py 4.3.0
#
# Expected: | inside a cell is written \| (GFM 4.10), as HTML output escapes <.
#
# Happens:  the value is written as it is; a Markdown reader sees one cell more, puts the rest
# under the next heading and drops the last value.
#
# Matters:  lists in cells (甲|乙) are common in exports; the rendered table shows wrong values in a
# report.
#
# Output seen, and compared with below:
#> | 名称   |   本期 |   累计 |
#> |--------|--------|--------|
#> | 甲|乙  |      1 |      2 |
#> ['甲', '乙', '1']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'tabulate==0.10.0' 'wcwidth==0.9.4' 'markdown-it-py==4.3.0'
venv/bin/python - >output <<'PYTHON'
import re

import markdown_it
import tabulate

text = tabulate.tabulate([["甲|乙", 1, 2]], headers=["名称", "本期", "累计"], tablefmt="github")
print(text)
html = markdown_it.MarkdownIt("commonmark").enable("table").render(text)
print(re.findall("<td[^>]*>(.*?)</td>", html))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
