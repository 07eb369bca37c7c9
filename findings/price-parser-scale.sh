#!/usr/bin/env bash
# price-parser loses minus signs and 万, and makes 0.125 a hundred and twenty-five.
#
# Version:  price-parser 0.5.1
#
# Expected: -5, 35000 and 0.125; a group of thousands does not follow a leading zero.
#
# Happens:  a point or comma before three digits always separates thousands, so 0.125 is 125, 12.345
# is 12345 and 1,234.567 is 1234567, while 0.12 and 0.1234 are kept. The sign is left out, and so is
# what follows the number: 3.5万元 is 3.5, 1.5亿 is 1.5.
#
# Matters:  tariffs have three decimals (0.375 元/度), budgets have 万 and 亿, and balances have signs.
# Rows of one column differ by factors of 1000 and 10000.
#
# Output seen, and compared with below:
#> 0.12 0.12
#> 0.125 125
#> 0.1234 0.1234
#> 0.375元/度 375
#> 12.345元 12345
#> 1,234.567 1234567
#> -5元 5
#> ¥-12.50 12.50
#> 3.5万元 3.5
#> 1.5亿 1.5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'price-parser==0.5.1'
venv/bin/python - >output <<'PYTHON'
from price_parser import Price

for text in ("0.12", "0.125", "0.1234", "0.375元/度", "12.345元", "1,234.567", "-5元", "¥-12.50", "3.5万元", "1.5亿"):
    print(text, Price.fromstring(text).amount)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
