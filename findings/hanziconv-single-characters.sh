#!/usr/bin/env bash
# hanziconv turns 台北 into 颱北 (typhoon north) and 乾隆 into 干隆.
#
# Version:  hanziconv 0.3.2, zhconv 1.4.3
#
# Expected: common words right, as zhconv without its word lists for regions gives them; a character
# that has several traditional forms needs the word around it.
#
# Happens:  each character is replaced by one fixed other: 公里 (kilometre) 公裏, 面积 (area) 麵積 (noodle
# area), 表格 (table) 錶格, 系统 係統, 皇后 皇後. To the simplified side 著名 becomes 着名.
#
# Matters:  place names, units and column headings come out as words that do not exist, and keys no
# longer match between a mainland and a Taiwanese table.
#
# Output seen, and compared with below:
#> 台北 颱北 臺北
#> 公里 公裏 公裏
#> 面积 麵積 面積
#> 表格 錶格 表格
#> 系统 係統 系統
#> 皇后 皇後 皇后
#> 干部 乾部 幹部
#> 只有 隻有 只有
#> 历史 曆史 歷史
#> 乾隆 干隆 乾隆
#> 著名 着名 著名
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'hanziconv==0.3.2' 'zhconv==1.4.3' 'setuptools==80.9.0'
venv/bin/python - >output <<'PYTHON'
import contextlib
import io
import warnings

warnings.simplefilter("ignore")
with contextlib.redirect_stderr(io.StringIO()):
    import zhconv
    from hanziconv import HanziConv

    zhconv.convert("x", "zh-hant")
for text in ("台北", "公里", "面积", "表格", "系统", "皇后", "干部", "只有", "历史"):
    print(text, HanziConv.toTraditional(text), zhconv.convert(text, "zh-hant"))
for text in ("乾隆", "著名"):
    print(text, HanziConv.toSimplified(text), zhconv.convert(text, "zh-hans"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
