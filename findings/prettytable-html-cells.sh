#!/usr/bin/env bash
# prettytable reads only the end of an HTML cell: of `12<sup>1</sup> t` the letter t, of a link nothing.
#
# Version:  prettytable 3.18.0
#
# Expected: from_html gives the text of each cell.
#
# Happens:  each tag within a cell starts its text anew, and what is left is the text behind the last
# one: a link, a bold number or a unit with a superscript is an empty cell or its last letters. In a
# table with a heading in each row the last row becomes the heading of a table without rows, and
# with optional end tags left out nothing is read.
#
# Matters:  tables of portals and of Wikipedia, where nearly every cell has a link or a note.
#
# Output seen, and compared with below:
#> <td>12</td> [['12']]
#> <td>12<sup>1</sup> t</td> [['t']]
#> <td><b>12</b></td> [['']]
#> <td><a href="x">stop</a></td> [['']]
#> <td>east<br>gate</td> [['eastgate']]
#> row headings ['2024', '2'] []
#> no end tags [] []
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'prettytable==3.18.0'
venv/bin/python - >output <<'PYTHON'
import prettytable

for row in ("<td>12</td>", "<td>12<sup>1</sup> t</td>", "<td><b>12</b></td>", '<td><a href="x">stop</a></td>', "<td>east<br>gate</td>"):
    table = prettytable.from_html("<table><tr><th>a</th></tr><tr>%s</tr></table>" % row)[0]
    print(row, table.rows)
for name, html in (("row headings", "<table><tr><th>year</th><th>n</th></tr><tr><th>2023</th><td>1</td></tr><tr><th>2024</th><td>2</td></tr></table>"),
                   ("no end tags", "<table><tr><th>a<th>b<tr><td>1<td>2</table>")):
    table = prettytable.from_html(html)[0]
    print(name, table.field_names, table.rows)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
