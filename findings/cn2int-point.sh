#!/usr/bin/env bash
# chinese2int makes -695 of 三点五, and the reader chinesenumber 50010 of 十五万.
#
# Version:  cn2int 0.2.3, chinesenumber 0.1.1, ChineseNumberUtils 1.1.2
#
# Expected: 3.5 or an error from a function for whole numbers, as for 百分之五; 150000; or at least a
# number of the right size.
#
# Happens:  cn2int's chinese2int and convert2int, the one that finds the kind of number itself, take
# 点 for a unit with a negative value and count on: 三点五 is -695, 三点一四 -6986; chinese2float is right.
# chinesenumber multiplies each unit only with the digit before it, and adds: 十五万 is 10 + 50000,
# 一亿二千万 100012000, 二〇二四 6, １２ 3. ChineseNumberUtils drops what it does not know: 负五 is 5, 三点五 35,
# 一万亿 10000, 1.5万 150000 and 百分之五 105.
#
# Matters:  figures in reports and addresses; nothing is raised, and of cn2int the amount even
# changes its sign.
#
# Output seen, and compared with below:
#> text | chinese2int chinese2float convert2int | chinesenumber | ChineseNumberUtils
#> 一百零五 | 105 105.0 105 | 105 | 105
#> 三点五 | -695 3.5 -695 | 8 | 35
#> 三点一四 | -6986 3.14 -6986 | 8 | 314
#> 负五 | -5 -5.0 -5 | 5 | 5
#> 百分之五 | KeyError KeyError KeyError | 105.1 | 105
#> 二〇二四 | 2024 2024.0 2024 | 6 | 2024
#> 十五万 | 150000 150000.0 150000 | 50010 | 150000.0
#> 一千万 | 10000000 10000000.0 10000000 | 11000 | 10000000.0
#> 一亿二千万 | 120000000 120000000.0 120000000 | 100012000 | 120000000.0
#> 一万亿 | OverflowError OverflowError OverflowError | 100010000 | 10000.0
#> 1.5万 | KeyError KeyError ValueError | 10000 | 150000.0
#> １２ | 12 12.0 12 | 3 | 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cn2int==0.2.3' 'chinesenumber==0.1.1' 'ChineseNumberUtils==1.1.2'
venv/bin/python - >output <<'PYTHON'
import chinesenumber
import cn2int
import cnc.convert

def tried(call, text):
    try:
        return call(text)
    except (KeyError, ValueError, OverflowError) as error:
        return type(error).__name__

print("text | chinese2int chinese2float convert2int | chinesenumber | ChineseNumberUtils")
for text in ("一百零五", "三点五", "三点一四", "负五", "百分之五", "二〇二四", "十五万", "一千万", "一亿二千万", "一万亿", "1.5万", "１２"):
    print(text, "|", *(tried(call, text) for call in (cn2int.chinese2int, cn2int.chinese2float, cn2int.convert2int)),
          "|", tried(chinesenumber.NumberParser().simple_parse, text), "|", tried(cnc.convert.chinese2number, text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
