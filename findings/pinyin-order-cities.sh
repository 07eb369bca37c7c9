#!/usr/bin/env bash
# pinyin-order takes 李明 and 黎明 for the same text, and puts 重庆 behind 长沙 at the end of the alphabet.
#
# Version:  pinyin-order 0.0.1, pypinyin 0.55.0
#
# Expected: strings that compare as strings do, only in another order: equal when they are the same;
# 重庆 under C and 厦门 under X, as pypinyin, on which it stands, reads them.
#
# Happens:  PinyinOrderStr reads character by character, so 重 is zhong and 厦 sha, and compares
# nothing but the syllables without their tones: 李明 and 黎明 are equal, and so are 陕西 and 山西, 苏州 and
# 宿州. Sorting leaves such names in the order in which they came, mixed with each other. Characters
# beyond U+9FFF stand behind all others.
#
# Matters:  groups formed of neighbours in a sorted list fall apart, comparisons and list.index find
# another city, and places are not where readers look for them.
#
# Output seen, and compared with below:
#> 李明 黎明 equal
#> 陕西 山西 equal
#> 苏州 宿州 equal
#> Abc abc equal
#> 北京 背景 equal
#> 北京 北京市 not equal
#> 成都 昆明 厦门 上海 长沙 重庆
#> 长沙 成都 重庆 昆明 上海 厦门
#> 陕西 山西 陕西 山西
#> index of 宿州 in 苏州, 宿州: 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pinyin-order==0.0.1' 'pypinyin==0.55.0'
venv/bin/python - >output <<'PYTHON'
import pinyin_order
import pypinyin

P = pinyin_order.PinyinOrderStr
for a, b in (("李明", "黎明"), ("陕西", "山西"), ("苏州", "宿州"), ("Abc", "abc"), ("北京", "背景"), ("北京", "北京市")):
    print(a, b, "equal" if P(a) == P(b) else "not equal")
names = ["长沙", "重庆", "厦门", "成都", "上海", "昆明"]
print(*pinyin_order.pinyin_sorted(names))
print(*sorted(names, key=pypinyin.lazy_pinyin))
names = ["陕西", "山西", "陕西", "山西"]
print(*pinyin_order.pinyin_sorted(names))
names = ["苏州", "宿州"]
print("index of 宿州 in 苏州, 宿州:", [P(name) for name in names].index(P("宿州")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
