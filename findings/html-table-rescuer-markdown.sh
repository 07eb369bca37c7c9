#!/usr/bin/env bash
# html-table-rescuer writes Markdown into CSV and JSON: 天津 spanning two rows is "dito (天津)", 7 in bold
# "**7**".
#
# Version:  html-table-rescuer 0.3.1
#
# Expected: the texts of the cells: 天津 in both rows, 7, 1|2, A.
#
# Happens:  a cell that spans rows is repeated with the word dito and brackets, bold texts and links
# keep the marks of Markdown, a vertical bar gets a backslash, line breaks are <br>: in to_csv and
# to_json as in to_markdown. A cell that spans columns is not repeated: headings under it are empty,
# so that in JSON, where the heading is the key, the last of three columns stays.
#
# Matters:  grouping by the first column finds 天津 and "dito (天津)"; totals are set in bold and are no
# numbers; columns vanish.
#
# Output seen, and compared with below:
#> city,district,count
#> 天津,和平区,5
#> dito (天津),河东区,1\|2
#> all,[A](https://a.example/),**7**
#> [{"city": "天津", "district": "和平区", "count": "5"}, {"city": "dito (天津)", "district": "河东区", "count": "1\\|2"}, {"city": "all", "district": "[A](https://a.example/)", "count": "**7**"}]
#> city,count,,
#> 北京,1,2,3
#> 天津,4,5,6
#> [{"city": "北京", "count": "1", "": "3"}, {"city": "天津", "count": "4", "": "6"}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'html-table-rescuer==0.3.1'
venv/bin/python -W ignore - >output <<'PYTHON'
import json

from html_table_rescuer import TableParser

for rows in (["<th>city<th>district<th>count", "<td rowspan=2>天津<td>和平区<td>5", "<td>河东区<td>1|2", "<td>all<td><a href='https://a.example/'>A</a><td><b>7</b>"],
             ["<th>city<th colspan=3>count", "<td>北京<td>1<td>2<td>3", "<td>天津<td>4<td>5<td>6"]):
    table, = TableParser("<table>" + "".join("<tr>" + row for row in rows) + "</table>").parse()
    print(*table.to_csv().splitlines(), sep="\n")
    print(json.dumps(json.loads(table.to_json()), ensure_ascii=False))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
