#!/usr/bin/env bash
# larzyaml ends at a list that is not indented, and writes [] as the text "[]".
#
# Version:  larzyaml 0.1.0, PyYAML 6.0.4
#
# Expected: the values, or an error for what is not in its subset: sequences by indentation, quoted
# texts and documents are; "the config subset, done right", dump is to give what load reads.
#
# Happens:  a list that stands as far left as its key, as PyYAML, kubectl and OpenAPI's tools write
# it, is dropped with all that follows in the file, without a word, and the key is null. The second
# line of a text is dropped as well, an escape in quotes stays as it is, 'it''s' keeps both marks,
# a key in quotes is cut at its colon. Of block scalars | is read. dump writes [] and {} as texts,
# a text with a line break so that its end is lost, "- a" and "*a" without quotes.
#
# Matters:  the beginning of the file is taken for the whole of it.
#
# Output seen, and compared with below:
#> 'tags:\n- water\n- air\nyear: 2024\n' | {'tags': None} | {'tags': ['water', 'air'], 'year': 2024}
#> 'tags:\n  - water\n' | {'tags': ['water']} | {'tags': ['water']}
#> 'note: two\n  lines\n' | {'note': 'two'} | {'note': 'two lines'}
#> 'note: "a\\tb \\u5929"\n' | {'note': 'a\\tb \\u5929'} | {'note': 'a\tb 天'}
#> "note: 'it''s'\n" | {'note': "it''s"} | {'note': "it's"}
#> "'a: b': 1\n" | {"'a": "b': 1"} | {'a: b': 1}
#> 'note: |\n  two\n  lines\n' | {'note': '|'} | {'note': 'two\nlines\n'}
#> [] | 'k: "[]"\n' | {'k': '[]'} | {'k': '[]'}
#> {} | 'k: "{}"\n' | {'k': '{}'} | {'k': '{}'}
#> 'two\nlines' | 'k: two\nlines\n' | {'k': 'two'} | ScannerError
#> '- a' | 'k: - a\n' | {'k': '- a'} | ScannerError
#> '*a' | 'k: *a\n' | {'k': '*a'} | ComposerError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larzyaml==0.1.0' 'PyYAML==6.0.4'
venv/bin/python - >output <<'PYTHON'
import larzyaml
import yaml

for text in (
    "tags:\n- water\n- air\nyear: 2024\n",
    "tags:\n  - water\n",
    "note: two\n  lines\n",
    'note: "a\\tb \\u5929"\n',
    "note: 'it''s'\n",
    "'a: b': 1\n",
    "note: |\n  two\n  lines\n",
):
    print(repr(text), "|", larzyaml.load(text), "|", yaml.safe_load(text))
for value in ([], {}, "two\nlines", "- a", "*a"):
    written = larzyaml.dump({"k": value})
    try:
        read = yaml.safe_load(written)
    except yaml.YAMLError as error:
        read = type(error).__name__
    print(repr(value), "|", repr(written), "|", larzyaml.load(written), "|", read)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
