#!/usr/bin/env bash
# jionlp reads 2万5千元 (25000 yuan) as 45000 and 1万2 as 20004.
#
# Version:  jionlp 1.5.31
#
# Expected: 25000 and 12000. The short form, in which the last digit counts a tenth of the unit
# before it, is the usual one in speech and news; both are within what parse_money is for.
#
# Happens:  after Arabic digits the part before 万 and the part behind it are multiplied and added
# wrongly, so that 万 counts twice: 1万5000 becomes 25005. In Chinese digits the last one counts as
# ones: 两万五 is 20005. Without a second part, as in 3.5万元, and in plain digits the value is right.
#
# Matters:  amounts taken out of notices and fines look plausible and are nearly doubled.
#
# Output seen, and compared with below:
#> 3.5万元 35000.00
#> 25000元 25000.00
#> 2万5千元 45000.00
#> 1万5000 25005.00
#> 1万2 20004.00
#> 5万8 100016.00
#> 1亿2 200000004.00
#> 两万五 20005.00
#> 一亿三 100000003.00
#> 三百五 305.00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jionlp==1.5.31'
venv/bin/python - >output <<'PYTHON'
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp

for text in ("3.5万元", "25000元", "2万5千元", "1万5000", "1万2", "5万8", "1亿2", "两万五", "一亿三", "三百五"):
    print(text, jionlp.parse_money(text)["num"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
