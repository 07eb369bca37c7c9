#!/usr/bin/env bash
# companynameparser finds nothing at all in the names of TCL, 3M, IBM and 7-11.
#
# Version:  companynameparser 0.1.8
#
# Expected: the brand TCL, the branch 科技 and the suffix 集团股份有限公司, as it finds for companies named in
# Chinese.
#
# Happens:  a name that begins with a Latin letter or a digit has no place, brand, branch and
# suffix, all four are empty; behind a Chinese word the same letters are found (奇虎360, 北京58同城). For
# 中国石油化工股份有限公司 and other names made of place and branch only, the brand is empty; of 武汉科技大学 the
# brand is 大学, of 中国移动通信集团 it is the place as well.
#
# Matters:  suppliers and companies are matched by their brand; all those with a Latin name have the
# same one, the empty text.
#
# Output seen, and compared with below:
#> TCL科技集团股份有限公司 | - - - -
#> 深圳TCL科技集团股份有限公司 | 深圳 TCL 科技 集团股份有限公司
#> 3M中国有限公司 | - - - -
#> IBM中国有限公司 | - - - -
#> 7-11便利店 | - - - -
#> 奇虎360科技有限公司 | - 奇虎360 科技 有限公司
#> 北京58同城信息技术有限公司 | 北京 58同城 信息技术 有限公司
#> 中国石油化工股份有限公司 | 中国 - 石油化工 股份有限公司
#> 江苏银行股份有限公司 | 江苏 - - 银行股份有限公司
#> 武汉科技大学 | 武汉 大学 科技 -
#> 中国移动通信集团有限公司 | - 中国移动通信集团 - 有限公司
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'companynameparser==0.1.8'
venv/bin/python - >output <<'PYTHON'
import companynameparser

for text in ("TCL科技集团股份有限公司", "深圳TCL科技集团股份有限公司", "3M中国有限公司", "IBM中国有限公司", "7-11便利店", "奇虎360科技有限公司", "北京58同城信息技术有限公司",
             "中国石油化工股份有限公司", "江苏银行股份有限公司", "武汉科技大学", "中国移动通信集团有限公司"):
    found = companynameparser.parse(text, pos_sensitive=False, enable_word_segment=False)
    print(text, "|", *(found[part] or "-" for part in ("place", "brand", "trade", "suffix")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
