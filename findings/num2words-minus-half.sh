#!/usr/bin/env bash
# num2words drops the minus of numbers between -1 and 0: -0.5 is "zero point five", in most
# languages.
#
# Version:  num2words 0.5.14
#
# Expected: "minus zero point five".
#
# Happens:  the words of the whole part are taken with the sign, and a whole part of zero has none.
# As an amount a whole number counts cents, and the same number as a float the currency: 100 USD is
# one dollar, 100.0 a hundred.
#
# Matters:  words are written onto invoices and read aloud for those who can not see the table;
# half a degree of frost is half a degree.
#
# Output seen, and compared with below:
#> en | minus one point five | zero point five | zero point five
#> de | minus eins Komma fünf | null Komma fünf | null Komma fünf
#> fr | moins un virgule cinq | zéro virgule cinq | zéro virgule cinq
#> es | menos uno punto cinco | cero punto cinco | cero punto cinco
#> pt | menos um vírgula cinco | zero vírgula cinco | zero vírgula cinco
#> it | meno uno virgola cinque | meno zero virgola cinque | zero virgola cinque
#> nl | min één komma vijf | nul komma vijf | nul komma vijf
#> ru | минус одна целых пять десятых | ноль целых пять десятых | ноль целых пять десятых
#> ja | マイナス一点五 | 零点五 | 零点五
#> ko | 마이너스 일 점 오 | 영 점 오 | 영 점 오
#> zero point two five | zero point two five | minus zero dollars, five cents
#> 100 one dollar, zero cents
#> 100.0 one hundred dollars, zero cents
#> Decimal('100') one hundred dollars, zero cents
#> '100' one hundred dollars, zero cents
#> 100.5 one hundred dollars, fifty cents
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'num2words==0.5.14'
venv/bin/python - >output <<'PYTHON'
from decimal import Decimal

from num2words import num2words

for language in ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "ja", "ko"):
    print(language, "|", num2words(-1.5, lang=language), "|", num2words(-0.5, lang=language), "|", num2words(0.5, lang=language))
print(num2words(Decimal("-0.25")), "|", num2words("-0.25"), "|", num2words(-0.05, to="currency", currency="USD"))
for amount in (100, 100.0, Decimal("100"), "100", 100.5):
    print(repr(amount), num2words(amount, to="currency", currency="USD"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
