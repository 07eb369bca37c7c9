#!/usr/bin/env bash
# petl's toxml writes & and < of values as they are: its file is XML only for tables without them.
#
# Version:  petl 1.7.30
#
# Expected: values are escaped, as in each writer of XML; fromxml reads what toxml wrote.
#
# Happens:  a value such as R&D or < 5 makes a file that no parser takes (fromxml raises XMLSyntaxError
# or ParseError), a missing value becomes the word None, and a text with <b> loses its tag and more.
#
# Matters:  tables of names and limits of detection; writing ends without an error.
#
# Output seen, and compared with below:
#> 'plain' -> [('plain', '1')]
#> 'R&D' -> XMLSyntaxError
#> '< 5' -> XMLSyntaxError
#> '1 < 2 > 1' -> XMLSyntaxError
#> 'x &lt; y' -> [('x < y', '1')]
#> '<b>bold</b> text' -> [(None, '1')]
#> None -> [('None', '1')]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'petl==1.7.30' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
import petl

for value in ("plain", "R&D", "< 5", "1 < 2 > 1", "x &lt; y", "<b>bold</b> text", None):
    petl.toxml([["a", "b"], [value, "1"]], "t.xml")
    try:
        result = [tuple(row) for row in petl.fromxml("t.xml", "tbody/tr", "td")]
    except Exception as error:
        result = type(error).__name__
    print(repr(value), "->", result)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
