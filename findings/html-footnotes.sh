#!/usr/bin/env bash
# pandas.read_html makes 12342 of the figure 1234 with the footnote 2, and 106 of 10 to the 6th.
#
# Version:  pandas 3.1.1, lxml 6.1.3, inscriptis 2.7.6, html-to-markdown 3.19.0
#
# Expected: a raised mark is kept apart in some way (a blank, ^, brackets, or the raised digit
# itself, ²), or the cell stays a text.
#
# Happens:  `<sup>` is dropped without a trace: in pandas the column is of integers, and one cannot
# tell 12342 people from 1234 people with a note. inscriptis and html-to-markdown, which has a way
# to write emphasis, do the same.
#
# Matters:  tables of statistical offices carry their notes in this way; sums are wrong by a factor
# of ten, and exponents vanish.
#
# Output seen, and compared with below:
#> int64 [('2022', '12342'), ('2023', '1300'), ('2024a', '106')]
#> year   people
#> 2022   12342
#> 2023   1300
#> 2024a  106
#> | year  | people |
#> | ----- | ------ |
#> | 2022  | 12342  |
#> | 2023  | 1300   |
#> | 2024a | 106    |
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'lxml==6.1.3' 'inscriptis==2.7.6' 'html-to-markdown==3.19.0'
venv/bin/python - >output <<'PYTHON'
import io

import html_to_markdown
import inscriptis
import pandas

page = """<table><tr><th>year</th><th>people</th></tr><tr><td>2022</td><td>1234<sup>2</sup></td></tr>
<tr><td>2023</td><td>1300</td></tr><tr><td>2024<sup>a</sup></td><td>10<sup>6</sup></td></tr></table>"""
table = pandas.read_html(io.StringIO(page))[0]
print(table["people"].dtype, [tuple(str(value) for value in row) for row in table.values.tolist()])
for text in inscriptis.get_text(page), html_to_markdown.convert(page).content:
    print("\n".join(line.rstrip() for line in text.strip().splitlines()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
