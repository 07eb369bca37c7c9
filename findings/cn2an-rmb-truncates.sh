#!/usr/bin/env bash
# cn2an writes 19.999 yuan as 壹拾玖元玖角玖分: it cuts instead of rounding.
#
# Version:  cn2an 0.5.24
#
# Expected: amounts are rounded to the fen, as format(19.999, ".2f") and every accounting program
# do, or digits that cannot be written raise an error.
#
# Happens:  everything after the second decimal is dropped. 0.57 * 100, which is 56.99999999999999
# in floating point, loses a fen, and 0.009 becomes 零元整.
#
# Matters:  the amount in capitals decides on a Chinese document where it differs from the figures
# beside it.
#
# Output seen, and compared with below:
#> 19.999 20.00 壹拾玖元玖角玖分
#> 1234.567 1234.57 壹仟贰佰叁拾肆元伍角陆分
#> 0.009 0.01 零元整
#> 56.99999999999999 57.00 伍拾陆元玖角玖分
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'cn2an==0.5.24'
venv/bin/python - >output <<'PYTHON'
import cn2an

for amount in (19.999, 1234.567, 0.009, 0.57 * 100):
    print(f"{amount!r} {amount:.2f} {cn2an.an2cn(amount, 'rmb')}")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
