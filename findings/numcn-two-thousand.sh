#!/usr/bin/env bash
# numcn reads 两千 as 1000, 二〇二四 as 4, 三点五 as 5 and 百分之五 as 105.
#
# Version:  numcn 0.1.0
#
# Expected: 2000 and 2024, or an error for what it does not know; the two functions are to turn
# Chinese numerals into numbers and back.
#
# Happens:  characters that it does not know are passed over, and what is left is added up: without
# 两 a bare 千 is 1000, a digit behind another one replaces it, a decimal point, a minus and 分之 are
# nothing. 万 before 亿 is lost. Words without any number are 0. The other way, a negative number or a
# fraction gives a coloured error message as the text.
#
# Matters:  两 is how two thousand and two hundred are said and mostly written; counts in such
# tables are halved or zero.
#
# Output seen, and compared with below:
#> 三千五百 -> 3500
#> 一百零五 -> 105
#> 两千 -> 1000
#> 两百 -> 100
#> 两万五 -> 5
#> 二〇二四 -> 4
#> 一二三 -> 3
#> 三点五 -> 5
#> 负五 -> 5
#> 百分之五 -> 105
#> 廿五 -> 5
#> 一万亿 -> 10000
#> 壹佰元整 -> 0
#> 3千5 -> 1000
#> ２０ -> 0
#> 半 -> 0
#> '\x1b[95m请输入有效正整数\x1b[0m' '\x1b[95m请输入有效正整数\x1b[0m' 二千零二十四
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'numcn==0.1.0'
venv/bin/python - >output <<'PYTHON'
import numcn

for text in ("三千五百", "一百零五", "两千", "两百", "两万五", "二〇二四", "一二三", "三点五", "负五", "百分之五", "廿五", "一万亿", "壹佰元整", "3千5", "２０", "半"):
    print(text, "->", numcn.ctn(text))
print(repr(numcn.ntc(-5)), repr(numcn.ntc(3.5)), numcn.ntc(2024))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
