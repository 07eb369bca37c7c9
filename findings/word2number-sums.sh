#!/usr/bin/env bash
# word2number adds up what it does not understand: "nineteen eighty four" is 1524, "one two three"
# 5.
#
# Version:  word2number 1.1
#
# Expected: 1984 or an error, as for "half" or a text without number words.
#
# Happens:  words behind each other are multiplied and added in ways that no reader would: 19 times
# 80 and 4, 20 times 20 and 4, 1 times 2 and 3. A minus, a half and numbers in digits are passed
# over. "two million three million" is an error, "five hundred five hundred" 605.
#
# Matters:  transcripts and old reports have years and telephone numbers in words; a year is a
# plausible number that is centuries off.
#
# Output seen, and compared with below:
#> two hundred and five -> 205
#> nineteen eighty four -> 1524
#> twenty twenty four -> 404
#> nineteen hundred -> 1900
#> one two three -> 5
#> five five five -> 30
#> two and a half -> 2
#> minus five -> 5
#> 112 and two -> 2
#> two point five -> 2.5
#> five hundred five hundred -> 605
#> two million three million -> ValueError Redundant number word! Please enter a va
#> twelve o'clock -> 12
#> one hundred two hundred -> 202
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'word2number==1.1'
venv/bin/python - >output <<'PYTHON'
from word2number import w2n

for text in ("two hundred and five", "nineteen eighty four", "twenty twenty four", "nineteen hundred", "one two three", "five five five", "two and a half", "minus five", "112 and two", "two point five",
             "five hundred five hundred", "two million three million", "twelve o'clock", "one hundred two hundred"):
    try:
        print(text, "->", w2n.word_to_num(text))
    except ValueError as error:
        print(text, "->", type(error).__name__, str(error)[:40])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
