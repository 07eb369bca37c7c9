#!/usr/bin/env bash
# a page that declares gb2312 ends for lxml at the first character that only GBK has.
#
# Version:  lxml 6.1.3, pandas 3.1.1, beautifulsoup4 4.15.0, html5lib 1.1
#
# Expected: gb2312 is a label of GBK (WHATWG Encoding Standard), as in every browser; at worst the
# character is replaced.
#
# Happens:  lxml.html ends the document there, without an error; pandas.read_html returns the
# table without the rows below; BeautifulSoup with lxml returns no cell at all, with html.parser
# Latin letters for Chinese (but the text once chardet or charset-normalizer happens to be
# installed), and only with html5lib always the text.
#
# Matters:  pages of Chinese authorities declare gb2312 and hold names such as 朱镕基 or 喆. A list
# scraped from them ends early, and nothing tells.
#
# Output seen, and compared with below:
#> lxml.html        ['姓名', '张三', '李']
#> pandas.read_html ['姓名', '张三', '李']
#> bs4 lxml         []
#> bs4 html.parser  ['ÐÕÃû', 'ÕÅÈý', 'Àî†´', 'ÍõÎå']
#> bs4 html5lib     ['姓名', '张三', '李喆', '王五']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'lxml==6.1.3' 'pandas==3.1.1' 'beautifulsoup4==4.15.0' 'html5lib==1.1'
venv/bin/python - >output <<'PYTHON'
import io

import bs4
import lxml.html
import pandas

page = """<html><head><meta charset="gb2312"></head><body><table>
<tr><td>姓名</td></tr><tr><td>张三</td></tr><tr><td>李喆</td></tr><tr><td>王五</td></tr>
</table></body></html>""".encode("gbk")
print("lxml.html       ", [cell.text for cell in lxml.html.fromstring(page).iter("td")])
print("pandas.read_html", pandas.read_html(io.BytesIO(page))[0][0].tolist())
for parser in ("lxml", "html.parser", "html5lib"):
    cells = bs4.BeautifulSoup(page, parser).find_all("td")
    print("bs4", parser.ljust(12), [cell.text for cell in cells])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
