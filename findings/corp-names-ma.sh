#!/usr/bin/env bash
# corp-names takes the family name Ma for a degree: of Jack Ma "john" is left, of Wei Ma "wei".
#
# Version:  corp-names 0.3.3, Unidecode 1.4.0
#
# Expected: the family name Ma, one of the most frequent in China, for the last of two words;
# amazon.com with its dot, as the comments of the source have it; Chinese names as they are, or at
# least unlike when they are unlike.
#
# Happens:  MA at the end is a master of arts, also when there is no other family name; of "Ms Ma"
# nothing is left. Names in Chinese are spelled in syllables without tones: 李明 and 黎明 are the same
# person, 华润公司 and 华闰公司 the same company, and the last syllable of 公司 is cut off as the legal form
# "si". "Amazon.com, Inc." is amazoncom, "7.5 Design LLC" 75 design.
#
# Matters:  the normal form is the key for joining lists of people and companies.
#
# Output seen, and compared with below:
#> Jack Ma | john | first john | last - | suffix ma
#> Wei Ma | wei | first wei | last - | suffix ma
#> Ma Wei | ma wei | first ma | last wei | suffix -
#> Ms Ma | - | first - | last - | suffix ma
#> Jack Lee | john lee | first john | last lee | suffix -
#> 李明 | li ming | first li | last ming | suffix -
#> 黎明 | li ming | first li | last ming | suffix -
#> 华润公司 | hua run gong | suffix si
#> 华闰公司 | hua run gong | suffix si
#> Amazon.com, Inc. | amazoncom | suffix inc
#> 7.5 Design LLC | 75 design | suffix llc
#> Bank of America, N.A. | bank of america | suffix na
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'corp-names==0.3.3' 'Unidecode==1.4.0'
venv/bin/python - >output <<'PYTHON'
from corp_names import normalize_company, normalize_name

for name in ("Jack Ma", "Wei Ma", "Ma Wei", "Ms Ma", "Jack Lee", "李明", "黎明"):
    found = normalize_name(name)
    print(name, "|", found.normalized or "-", "| first", found.first or "-", "| last", found.last or "-", "| suffix", found.suffix or "-")
for name in ("华润公司", "华闰公司", "Amazon.com, Inc.", "7.5 Design LLC", "Bank of America, N.A."):
    found = normalize_company(name)
    print(name, "|", found.normalized, "| suffix", found.suffix or "-")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
