#!/usr/bin/env bash
# lxml.objectify takes 12E4567 for a number, infinity, and 1e5 for a text.
#
# Version:  lxml 6.1.3, xmljson 0.2.1
#
# Expected: the types of XML Schema or JSON: 1e5 and 1E5 alike, a number too large an error or a
# text.
#
# Happens:  with a capital E it is a float, infinite when large (12E4567), with a small e a text.
# 007 becomes 7, +5 5; 1_000 and １２ stay texts. xmljson, whose conventions are those of BadgerFish
# and Parker, takes 1e5 for a number and 12E4567 for a text, but 1_000 for 1000 and １２ for 12.
#
# Matters:  codes of goods and streets are in capitals; they compare equal when all are infinite,
# and JSON made of them is not JSON.
#
# Output seen, and compared with below:
#> text | lxml.objectify | xmljson.parker
#> 007 | int 7 | int 7
#> +5 | int 5 | int 5
#> 1e5 | str 1e5 | float 100000.0
#> 1E5 | float 100000.0 | float 100000.0
#> 12E4567 | float inf | str 12E4567
#> 12e4567 | str 12e4567 | str 12e4567
#> 1_000 | str 1_000 | int 1000
#> １２ | str １２ | int 12
#> 1.10 | float 1.1 | float 1.1
#> INF | float inf | str INF
#> inf | float inf | str inf
#> nan | float nan | str nan
#> true | bool True | bool True
#> True | str True | bool True
#> 12345678901234567890 | int 12345678901234567890 | int 12345678901234567890
#> 12E4567 == 13E4567 -> True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'lxml==6.1.3' 'xmljson==0.2.1'
venv/bin/python - >output <<'PYTHON'
from lxml import etree, objectify
import xmljson

print("text | lxml.objectify | xmljson.parker")
for text in ("007", "+5", "1e5", "1E5", "12E4567", "12e4567", "1_000", "１２", "1.10", "INF", "inf", "nan", "true", "True", "12345678901234567890"):
    value = objectify.fromstring("<row><a>%s</a></row>" % text).a.pyval
    other = xmljson.parker.data(etree.fromstring("<a>%s</a>" % text))
    print(text, "|", type(value).__name__, value, "|", type(other).__name__, other)
print("12E4567 == 13E4567 ->", objectify.fromstring("<row><a>12E4567</a><b>13E4567</b></row>").a ==
      objectify.fromstring("<row><a>12E4567</a><b>13E4567</b></row>").b)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
