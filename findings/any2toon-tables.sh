#!/usr/bin/env bash
# any2toon writes TOON that the readers of TOON refuse, and without quotes around texts like null.
#
# Version:  any2toon 0.1.3, toons 0.9.0, python-toon 0.2.0
#
# Expected: TOON as the specification has it: two blanks of indentation unless both sides agree
# otherwise, quotes around texts that look like numbers, true, false or null, and a hyphen before
# each item of a list.
#
# Happens:  rows are indented by one blank, so toons and python-toon refuse each table. With the
# indentation told to python-toon, the texts 1e5, null and true come back as 100000, None and True,
# an id among them. A list of objects with different keys has no hyphens, so that nobody can tell
# where one begins; an object in a cell is Python's text of it, and a YAML time 12:30 is 750.
#
# Matters:  the file is written without a word, and a person or a language model takes what it
# shows.
#
# Output seen, and compared with below:
#> r[2]{id,name,open}:
#>  1e5,null,true
#>  5,x,y
#> toons ToonDecodeError TOON parse error at line 2: Indentation 1 is not a multiple of indent size 2
#> python-toon ToonDecodeError Line 2: indentation of 1 spaces is not a multiple of 2
#> python-toon, indentation 1 {'r': [{'id': 100000, 'name': None, 'open': True}, {'id': 5, 'name': 'x', 'open': 'y'}]}
#> 'r[2]:\n   a: 1\n  b: 2\n   a: 3\n  c: 4'
#> 'r[2]:\n  - a: 1\n    b: 2\n  - a: 3\n    c: 4'
#> 'r[1]{a}:\n "{\'x\': True}"'
#> 'r[1]{a,b}:\n 750,2024-03-05'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'any2toon==0.1.3' 'toons==0.9.0' 'python-toon==0.2.0'
venv/bin/python - >output <<'PYTHON'
import any2toon
import toon
import toons

rows = {"r": [{"id": "1e5", "name": "null", "open": "true"}, {"id": "5", "name": "x", "open": "y"}]}
text = any2toon.json_to_toon(rows)
print(text)
for name, read in (("toons", toons.loads), ("python-toon", toon.decode), ("python-toon, indentation 1", lambda text: toon.decode(text, toon.DecodeOptions(indent=1)))):
    try:
        print(name, read(text))
    except Exception as error:
        print(name, type(error).__name__, error)
print(repr(any2toon.json_to_toon({"r": [{"a": 1, "b": 2}, {"a": 3, "c": 4}]})))
print(repr(toons.dumps({"r": [{"a": 1, "b": 2}, {"a": 3, "c": 4}]})))
print(repr(any2toon.json_to_toon({"r": [{"a": {"x": True}}]})))
print(repr(any2toon.yaml_to_toon("r:\n- a: 12:30\n  b: 2024-03-05\n")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
