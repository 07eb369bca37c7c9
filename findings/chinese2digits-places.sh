#!/usr/bin/env bash
# chinese2digits makes 4川省 of 四川省, 45规划 of 十三五规划 and 0.0001下雨 of 万一下雨.
#
# Version:  chinese2digits 6.0.1
#
# Expected: numbers of amounts as digits; names and other words as they are.
#
# Happens:  each character of a number is one: 九江市 becomes 9江市, 二七区 27区, 五四运动 54运动. Characters side
# by side are joined or added: the thirteenth Five-Year Plan (十三五) is 45, twenty or thirty people
# (二三十人) are 230. 万一 (in case) is one ten-thousandth, 1万2 is 100002. Of 二〇二四 the 〇 stays: 2〇24.
#
# Matters:  the conversion is meant for cleaning of texts before they are compared: a list of cities
# no longer fits any other, and the numbers that were taken out of a text are not in it.
#
# Output seen, and compared with below:
#> 四川省 4川省 ['4']
#> 九江市 9江市 ['9']
#> 六安市 6安市 ['6']
#> 二七区 27区 ['27']
#> 零陵区 0陵区 ['0']
#> 五四运动 54运动 ['54']
#> 十三五规划 45规划 ['45']
#> 万一下雨 0.0001下雨 ['0.0001']
#> 一起走 1起走 ['1']
#> 星期一到五 星期1到5 ['1', '5']
#> 二三十人 230人 ['230']
#> 三五天 35天 ['35']
#> 二〇二四年 2〇24年 ['2', '24']
#> 1万2 100002 ['10000', '2']
#> 2.5万元 25000元 ['25000']
#> 百分之三点五 0.035 ['0.035']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'chinese2digits==6.0.1'
venv/bin/python - >output <<'PYTHON'
import chinese2digits

for text in ("四川省", "九江市", "六安市", "二七区", "零陵区", "五四运动", "十三五规划", "万一下雨", "一起走", "星期一到五", "二三十人",
             "三五天", "二〇二四年", "1万2", "2.5万元", "百分之三点五"):
    found = chinese2digits.takeNumberFromString(text)
    print(text, found["replacedText"], found["digitsStringList"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
