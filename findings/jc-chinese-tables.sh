#!/usr/bin/env bash
# jc's asciitable parser makes one nameless column of Chinese headings, and one cell of a row with
# Chinese text.
#
# Version:  jc 1.26.1
#
# Expected: a key for each heading, as jc's CSV parser gives them, and the cells that are in its
# columns.
#
# Happens:  what is not an ASCII letter, digit or underscore is taken out of headings; equal names
# replace each other, so that 地区, 人口 and 年 are one key without a name, and the values of the first
# columns are gone, with invisible separators (U+2063) in what is left. Columns are found by the
# place of characters, and wide ones move what stands behind them: a name of two characters and its
# number are one cell, the number's column is null.
#
# Matters:  the parser is for tables of programs and portals that have no other form; rows come out
# whole for English and without their keys for others.
#
# Output seen, and compared with below:
#> '地区   人口   年\n北京   2189   2020\n上海   2487   2020\n' -> [{'': '\u20632189\u2063  2020'}, {'': '\u20632487\u2063  2020'}]
#> '+------+------+\n| 地区 | 人口 |\n+------+------+\n| 北京 | 2189 |\n+------+------+\n' -> [{'': '\u5317\u4eac \u2063\u20632189'}]
#> 'm/s  m s  m_s\n1    2    3\n' -> [{'m_s': '\u2063\u2063\u20632    3'}]
#> 'Größe  Grüße\n1      2\n' -> [{'gr_e': '\u20632'}]
#> 'city   v\n北京   5\n上海市    7\n' -> [{'city': '\u5317\u4eac   5', 'v': None}, {'city': '\u4e0a\u6d77\u5e02', 'v': '7'}]
#> 'city   v\nYork   5\n' -> [{'city': 'York', 'v': '5'}]
#> 'area   people\nYork   2189\n' -> [{'area': 'York', 'people': '2189'}]
#> CSV [{'地区': '北京', '人口': '2189'}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jc==1.26.1'
venv/bin/python - >output <<'PYTHON'
import jc

for text in ("地区   人口   年\n北京   2189   2020\n上海   2487   2020\n", "+------+------+\n| 地区 | 人口 |\n+------+------+\n| 北京 | 2189 |\n+------+------+\n", "m/s  m s  m_s\n1    2    3\n",
             "Größe  Grüße\n1      2\n", "city   v\n北京   5\n上海市    7\n", "city   v\nYork   5\n", "area   people\nYork   2189\n"):
    print(repr(text), "->", ascii(jc.parse("asciitable", text)))
print("CSV", jc.parse("csv", "地区,人口\n北京,2189\n"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
