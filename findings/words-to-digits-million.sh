#!/usr/bin/env bash
# number-parser and text2num make "1.5 1000000" of 1.5 million and "5 1006" of 5 thousand and six.
#
# Version:  number-parser 0.3.2, text2num 3.1.0, numerizer 0.2.4
#
# Expected: 1500000 and 5006, as numerizer gives, or the text as it is.
#
# Happens:  digits are left as they are and the words behind them are read for themselves: "1.5
# million" becomes the two numbers 1.5 and 1000000, "5 thousand and six" 5 and 1006, "2 hundred" 2
# and 100. text2num also keeps "one point five" and "million" apart, number-parser makes "1 point
# 5000000" of them; "two thirds" are "2 thirds" and "two 3rds".
#
# Matters:  newspapers and reports write 1.5 million people. What looks for the largest number of a
# line finds a million for each.
#
# Output seen, and compared with below:
#> 1.5 million people | number-parser 1.5 1000000 people | text2num 1.5 1000000 people | numerizer 1500000 people
#> 0.5 million | number-parser 0.5 1000000 | text2num 0.5 1000000 | numerizer 500000
#> 2 hundred | number-parser 2 100 | text2num 2 100 | numerizer 200
#> 5 thousand and six | number-parser 5 1006 | text2num 5 1006 | numerizer 5006
#> one point five million | number-parser 1 point 5000000 | text2num 1.5 1000000 | numerizer 1 point 5000000
#> one million five hundred thousand | number-parser 1500000 | text2num 1500000 | numerizer 1500000
#> two thirds | number-parser 2 thirds | text2num two 3rds | numerizer 2/3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'number-parser==0.3.2' 'text2num==3.1.0' 'numerizer==0.2.4'
venv/bin/python - >output <<'PYTHON'
from number_parser import parse
from numerizer import numerize
from text_to_num import alpha2digit

for text in ("1.5 million people", "0.5 million", "2 hundred", "5 thousand and six", "one point five million",
             "one million five hundred thousand", "two thirds"):
    print(text, "| number-parser", parse(text), "| text2num", alpha2digit(text, "en"), "| numerizer", numerize(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
