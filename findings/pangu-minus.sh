#!/usr/bin/env bash
# pangu writes 气温-5℃ as 气温 - 5℃, but leaves +5℃ and 3-5天 as they are.
#
# Version:  pangu 6.1.0
#
# Expected: a blank between Chinese and the number with its sign, 气温 -5℃, as for the plus sign: 气温
# +5℃.
#
# Happens:  a minus sign behind a Chinese character is taken for a dash between two words and gets a
# blank on both sides, before digits too; 运行-v, an option of a command, keeps it. A sign behind a
# bracket, colon or blank stays with its number.
#
# Matters:  it is meant for text on pages and in documents, where figures stand; the sign no longer
# belongs to the number, the line can break between them, and 气温 - 5℃ is read, by a program that
# splits at blanks, as 5.
#
# Output seen, and compared with below:
#> 气温-5℃ | 气温 - 5℃
#> 气温+5℃ | 气温 +5℃
#> 气温：-5℃ | 气温：-5℃
#> 气温 -5℃ | 气温 -5℃
#> 气温(-5℃) | 气温 (-5℃)
#> 同比-5.2% | 同比 - 5.2%
#> 同比+5.2% | 同比 +5.2%
#> 变化-1.5至+2.5 | 变化 - 1.5 至 +2.5
#> -5℃至-3℃ | -5℃ 至 - 3℃
#> 3-5天 | 3-5 天
#> 运行-v | 运行 -v
#> 中国-东盟 | 中国 - 东盟
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pangu==6.1.0'
venv/bin/python - >output <<'PYTHON'
import pangu

for text in ("气温-5℃", "气温+5℃", "气温：-5℃", "气温 -5℃", "气温(-5℃)", "同比-5.2%", "同比+5.2%", "变化-1.5至+2.5", "-5℃至-3℃", "3-5天", "运行-v", "中国-东盟"):
    print(text, "|", pangu.space_text(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
