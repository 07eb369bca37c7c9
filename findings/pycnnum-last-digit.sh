#!/usr/bin/env bash
# pycnnum reads 二〇二四 as 4 and 一二三 as 3; 110 is written 一百一.
#
# Version:  pycnnum 2.1.1, cn2an 0.5.24
#
# Expected: 2024 and 123, or an error, and 一百一十.
#
# Happens:  of digits in a row only the last counts, without an error: 一九四九 is 9, 一〇五 5, 一三九 9.
# Numbers with units are right. num2cn leaves out the last unit, so that 110 is 一百一 (which others
# read as 110, some as 101) and 0.0000001 is 零.
#
# Matters:  years, room numbers and telephone numbers are written digit by digit. Each year becomes
# a number below ten.
#
# Output seen, and compared with below:
#> 二〇二四 pycnnum 4 cn2an 2024
#> 一九四九 pycnnum 9 cn2an 1949
#> 一〇五 pycnnum 5 cn2an 105
#> 一二三 pycnnum 3 cn2an 123
#> 二千零二十四 pycnnum 2024 cn2an 2024
#> 三百零五 pycnnum 305 cn2an 305
#> 三点五 pycnnum 3.5 cn2an 3.5
#> 110 一百一
#> 1010 一千零一十
#> 12345 一万二千三百四十五
#> 0.1 零点一
#> 1e-07 零
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pycnnum==2.1.1' 'cn2an==0.5.24'
venv/bin/python - >output <<'PYTHON'
import cn2an
import pycnnum

for text in ("二〇二四", "一九四九", "一〇五", "一二三", "二千零二十四", "三百零五", "三点五"):
    print(text, "pycnnum", pycnnum.cn2num(text), "cn2an", cn2an.cn2an(text, "smart"))
for number in (110, 1010, 12345, 0.1, 0.0000001):
    print(number, pycnnum.num2cn(number))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
