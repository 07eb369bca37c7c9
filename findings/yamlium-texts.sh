#!/usr/bin/env bash
# yamlium writes the text 007 without quotes, "a: b" as a mapping, and joins no lines when it
# reads.
#
# Version:  yamlium 0.3.1, PyYAML 6.0.4
#
# Expected: from_json and from_dict, then to_yaml, give YAML with the same values, as quotes are
# there for; a plain or folded text of two lines is joined by a blank, a blank line by a line
# break.
#
# Happens:  no text is ever quoted. 007 comes back as 7, "null" as missing, 12E45 as a number, "-
# a" as a list, "note: x" as a mapping, and "yes: no" set in a document makes a file that PyYAML
# refuses. The second line of a plain text keeps its line break and indentation, paragraphs of a
# folded one are joined by two blanks. `!!str 5` and .inf are read as these texts, and keys all
# are.
#
# Matters:  a table of codes in JSON, converted to YAML; descriptions of catalogues are folded.
#
# Output seen, and compared with below:
#> '007' | 'k: 007\n' | {'k': 7} | {'k': 7}
#> 'null' | 'k: null\n' | {'k': None} | {'k': None}
#> '12E45' | 'k: 12E45\n' | {'k': 1.2e+46} | {'k': '12E45'}
#> '- a' | 'k: - a\n' | {'k': ['a']} | ScannerError
#> 'note: x' | 'k: note: x\n' | {'k': None, 'note': 'x'} | ScannerError
#> ' a ' | 'k:  a \n' | {'k': 'a'} | {'k': 'a'}
#> 'a #b' | 'k: a #b\n' | {'k': 'a #b'} | {'k': 'a'}
#> 'a\n\n' | 'k: |\n  a\n' | {'k': 'a\n'} | {'k': 'a\n'}
#> '天津' | 'k: 天津\n' | {'k': '天津'} | {'k': '天津'}
#> "code: '007'\nnote: yes: no\n" | ScannerError
#> 'a: x\n  y\n' | {'a': 'x\n  y'} | {'a': 'x y'}
#> 'a: >\n  x\n  y\n\n  z\n' | {'a': 'x y  z\n'} | {'a': 'x y\nz\n'}
#> 'a: !!str 5\n' | {'a': '!!str 5'} | {'a': '5'}
#> 'a: .inf\n' | {'a': '.inf'} | {'a': inf}
#> '1: x\ntrue: y\n' | {'1': 'x', 'true': 'y'} | {1: 'y'}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'yamlium==0.3.1' 'PyYAML==6.0.4'
venv/bin/python - >output <<'PYTHON'
import json

import yaml
import yamlium

def by_others(text):
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        return type(error).__name__

for value in ("007", "null", "12E45", "- a", "note: x", " a ", "a #b", "a\n\n", "天津"):
    written = yamlium.from_json(json.dumps({"k": value})).to_yaml()
    print(repr(value), "|", repr(written), "|", yamlium.parse(written).to_dict(), "|", by_others(written))
document = yamlium.parse("code: '007'\nnote: old\n")
document["note"] = "yes: no"
print(repr(document.to_yaml()), "|", by_others(document.to_yaml()))
for text in ("a: x\n  y\n", "a: >\n  x\n  y\n\n  z\n", "a: !!str 5\n", "a: .inf\n", "1: x\ntrue: y\n"):
    print(repr(text), "|", yamlium.parse(text).to_dict(), "|", yaml.safe_load(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
