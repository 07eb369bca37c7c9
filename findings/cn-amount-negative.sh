#!/usr/bin/env bash
# cn-amount writes a credit note of -1234.56 as 伍角陆分, and 19.999 as nineteen.
#
# Version:  cn-amount 0.0.5
#
# Expected: 负壹仟贰佰叁拾肆元伍角陆分 or an error for a negative amount; 贰拾元整 for 19.999, as amounts are rounded
# to the fen.
#
# Happens:  of everything below one yuan only the jiao and fen are written, and that is also every
# negative amount: -1234.56 is 伍角陆分, -500 零元整. The yuan are cut before the fen are rounded, so the
# carry gets lost: 19.999 is 壹拾玖元整, 0.999 零元整.
#
# Matters:  receipts and contracts carry the amount in these characters, and they count when figures
# and characters differ; refunds become small payments.
#
# Output seen, and compared with below:
#> 1234.56 壹仟贰佰叁拾肆元伍角陆分
#> -1234.56 伍角陆分
#> -500 零元整
#> -0.5 伍角
#> 19.999 壹拾玖元整
#> 0.999 零元整
#> 99999.999 玖万玖仟玖佰玖拾玖元整
#> 19.99 壹拾玖元玖角玖分
#> 20.001 贰拾元整
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cn-amount==0.0.5'
venv/bin/python - >output <<'PYTHON'
import cn_amount

write = cn_amount.CNAmount().amount_to_chinese
for amount in (1234.56, -1234.56, -500, -0.5, 19.999, 0.999, 99999.999, 19.99, 20.001):
    print(amount, write(amount))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
