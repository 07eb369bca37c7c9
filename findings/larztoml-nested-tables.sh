#!/usr/bin/env bash
# larztoml writes the tables within a list of tables to the top of the file, as others' values.
#
# Version:  larztoml 0.1.0
#
# Expected: loads(dumps(obj)) == obj, as the library promises; [[place.visits]] for the visits of a
# place, by TOML 1.0's section on arrays of tables, which the library reads right.
#
# Happens:  the header has the last name only, [[visits]]: the visits of all places become one list
# of the whole file, and the places have none. A table within a list of tables goes the same way,
# so that for two places the file has the same table twice: others refuse it, larztoml takes the
# last.
#
# Matters:  a catalogue with datasets and their distributions is such a list.
#
# Output seen, and compared with below:
#> {'place': [{'name': 'Heping', 'visits': [{'n': 5}]}, {'name': 'Hexi', 'visits': [{'n': 7}]}]} True
#> [[place]]
#> name = "Heping"
#> [[visits]]
#> n = 5
#>
#>
#> [[place]]
#> name = "Hexi"
#> [[visits]]
#> n = 7
#>
#> {'place': [{'name': 'Heping'}, {'name': 'Hexi'}], 'visits': [{'n': 5}, {'n': 7}]} True
#> [[place]]
#> name = "Heping"
#> [at]
#> lat = 39.1
#>
#>
#> [[place]]
#> name = "Hexi"
#> [at]
#> lat = 39.0
#>
#> {'place': [{'name': 'Heping'}, {'name': 'Hexi'}], 'at': {'lat': 39.0}}
#> TOMLDecodeError: Cannot declare ('at',) twice (at line 9, column 4)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larztoml==0.1.0'
venv/bin/python - >output <<'PYTHON'
import tomllib

import larztoml

def read_by(reader, text):
    try:
        return reader.loads(text)
    except ValueError as error:
        return f"{type(error).__name__}: {error}"

text = '[[place]]\nname = "Heping"\n[[place.visits]]\nn = 5\n[[place]]\nname = "Hexi"\n[[place.visits]]\nn = 7\n'
values = larztoml.loads(text)
print(values, values == tomllib.loads(text))
written = larztoml.dumps(values)
print(written)
print(larztoml.loads(written), larztoml.loads(written) == tomllib.loads(written))

values = {"place": [{"name": "Heping", "at": {"lat": 39.1}}, {"name": "Hexi", "at": {"lat": 39.0}}]}
written = larztoml.dumps(values)
print(written)
for reader in (larztoml, tomllib):
    print(read_by(reader, written))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
