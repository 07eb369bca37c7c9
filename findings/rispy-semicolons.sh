#!/usr/bin/env bash
# rispy cuts an address at its semicolons into several addresses, and drops the second paragraph of
# an abstract.
#
# Version:  rispy 0.10.0
#
# Expected: one address per UR, as the attachments L1 and keywords with a semicolon stay whole;
# values of repeated tags in a list, or an error for a tag that may stand once.
#
# Happens:  https://a.example/x;v=1?a=1;b=2 becomes https://a.example/x, v=1?a=1 and b=2, and is
# written again as three addresses. Of all tags but authors, keywords, notes and addresses the first
# value is kept and later ones are dropped, without a word, unless enforce_list_tags=False is given:
# a second ISSN, DOI, publisher, custom field or AB, into which some databases put each paragraph.
#
# Matters:  addresses of maps and services hold semicolons; a file that goes through rispy to remove
# duplicates comes back with less.
#
# Output seen, and compared with below:
#> type_of_reference "DATA"
#> title "Air quality"
#> urls ["https://a.example/x", "v=1?a=1", "b=2"]
#> file_attachments1 "https://a.example/f;v=1"
#> keywords ["air; water"]
#> abstract "First paragraph."
#> issn "1234-5679"
#> publisher "Office A"
#> custom1 "one"
#> notes ["one", "two"]
#> UR  - https://a.example/x
#> UR  - v=1?a=1
#> UR  - b=2
#> AB  - First paragraph.
#> SN  - 1234-5679
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rispy==0.10.0'
venv/bin/python - >output <<'PYTHON'
import json

import rispy

TEXT = """TY  - DATA
TI  - Air quality
UR  - https://a.example/x;v=1?a=1;b=2
L1  - https://a.example/f;v=1
KW  - air; water
AB  - First paragraph.
AB  - Second paragraph.
SN  - 1234-5679
SN  - 2434-561X
PB  - Office A
PB  - Office B
C1  - one
C1  - two
N1  - one
N1  - two
ER  - 
"""
for key, value in rispy.loads(TEXT)[0].items():
    print(key, json.dumps(value))
print(*(line for line in rispy.dumps(rispy.loads(TEXT)).split("\n") if line[:2] in ("UR", "AB", "SN")), sep="\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
