#!/usr/bin/env bash
# xlsx2html shows 12.5 with the format `0.0"天"` as 12.5"天", quotes and all.
#
# Version:  xlsx2html 0.6.4, openpyxl 3.1.5
#
# Expected: 12.5天, as spreadsheets show it, since quotes mark text of the format; 星期二 for the
# weekday format [$-804]aaaa, 1/2 for `# ?/?`.
#
# Happens:  for numbers the quotes are shown, for dates not. The weekday is 45356aaaa, the fraction
# "0 /", the name of a month in "mmm" is that of the locale (3月-24). A true value is True.
#
# Matters:  units of statistics stand in the format; the pages made of the workbooks show quotes in
# every cell.
#
# Output seen, and compared with below:
#> 0.0"天" -> 12.5"天"
#> 0"万" -> 12345"万"
#> 0" km" -> 5" km"
#> 0\m -> 5m
#> ¥#,##0.00 -> ¥12.50
#> yyyy"年"m"月"d"日" -> 2024年3月5日
#> [$-804]aaaa -> 45356aaaa
#> mmm-yy -> 3月-24
#> # ?/? -> 0 /
#> 0.0% -> 25.6%
#> [h]:mm -> 25:30
#> General -> True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'xlsx2html==0.6.4' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import datetime
import io
import re

import openpyxl
import xlsx2html

book = openpyxl.Workbook()
for value, form in ((12.5, '0.0"天"'), (12345, '0"万"'), (5, '0" km"'), (5, "0\\m"), (12.5, "¥#,##0.00"), (datetime.date(2024, 3, 5), 'yyyy"年"m"月"d"日"'),
                    (datetime.date(2024, 3, 5), "[$-804]aaaa"), (datetime.date(2024, 3, 5), "mmm-yy"), (0.5, "# ?/?"), (0.256, "0.0%"),
                    (datetime.timedelta(hours=25, minutes=30), "[h]:mm"), (True, "General")):
    book.active.append([value, form])
    book.active.cell(book.active.max_row, 1).number_format = form
book.save("t.xlsx")
page = io.StringIO()
xlsx2html.xlsx2html("t.xlsx", page, locale="zh")
for row in re.findall("<tr>(.*?)</tr>", page.getvalue(), re.S):
    shown, form = (re.sub("<[^>]*>", "", cell).strip().replace("&quot;", '"') for cell in re.findall("<td.*?</td>", row, re.S))
    print(form, "->", shown)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
