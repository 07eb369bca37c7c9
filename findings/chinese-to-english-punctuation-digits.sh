#!/usr/bin/env bash
# chinese-to-english-punctuation makes "1, 234, 567 元" of 1，234，567元, and puts blanks between
# full-width digits.
#
# Version:  chinese-to-english-punctuation 0.1.2
#
# Expected: 1,234,567, since a comma between digits is one of the number, and the time 12:30;
# full-width digits and the full stop of ３．５ made narrow, or left alone.
#
# Happens:  each comma, colon and full stop gets a blank behind it, between digits too: 12：30
# becomes 12: 30 and 1：50000, a scale, 1: 50000. Full-width digits are kept but set apart, １ ２ ３ ４;
# "1～5天" and "5％" keep their signs and get blanks around them.
#
# Matters:  texts of reports and maps hold numbers in this form; behind it 1,234,567 is three
# numbers, which no program puts together again.
#
# Output seen, and compared with below:
#> 共1，234，567元 | 共 1, 234, 567 元
#> 12：30开放 | 12: 30 开放
#> 比例尺1：50000 | 比例尺 1: 50000
#> 增长3。5倍 | 增长 3. 5 倍
#> １２３４元 | １ ２ ３ ４ 元
#> ３．５万 | ３ ． ５ 万
#> １，２３４元 | １, ２ ３ ４ 元
#> 1～5天 | 1 ～ 5 天
#> 占5％ | 占 5 ％
#> ￥25 | ￥ 25
#> 北京，上海：天津 | 北京, 上海: 天津
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'chinese-to-english-punctuation==0.1.2'
venv/bin/python - >output <<'PYTHON'
from chinese_to_english_punctuation.api import process

for text in ("共1，234，567元", "12：30开放", "比例尺1：50000", "增长3。5倍", "１２３４元", "３．５万", "１，２３４元", "1～5天", "占5％", "￥25", "北京，上海：天津"):
    print(text, "|", process(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
