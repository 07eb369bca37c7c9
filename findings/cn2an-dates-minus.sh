#!/usr/bin/env bash
# cn2an.transform reads 2024-03-05 aloud as "two thousand twenty-four minus three minus five".
#
# Version:  cn2an 0.5.24
#
# Expected: transform knows dates (2024年3月5日 comes out right), so ISO dates, and dates with
# slashes, are read as dates or left alone; a thousands comma belongs to its number.
#
# Happens:  hyphens become 负 (minus), also in telephone numbers and floor ranges; a slash makes a
# fraction; the comma splits the number in two.
#
# Matters:  it is used to make table contents speakable; ISO dates are the commonest form in
# tables.
#
# Output seen, and compared with below:
#> 2024年3月5日 二零二四年三月五日
#> 2024-03-05 二千零二十四负三负五
#> 2024/03/05 三分之二千零二十四/五
#> 022-1234 二十二负一千二百三十四
#> 3-5层 三负五层
#> 1,234.5元 一,二百三十四点五元
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

for text in ("2024年3月5日", "2024-03-05", "2024/03/05", "022-1234", "3-5层", "1,234.5元"):
    print(text, cn2an.transform(text, "an2cn"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
