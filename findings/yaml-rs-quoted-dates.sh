#!/usr/bin/env bash
# yaml-rs reads the quoted text "2024-03-05" as a date, and writes texts that come back as numbers.
#
# Version:  yaml-rs 0.1.6, PyYAML 6.0.4
#
# Expected: a quoted scalar is a text, in YAML 1.1 as in YAML 1.2, whose "full spec" the library
# promises; in YAML 1.2 1_000 and 0b11 are texts. What dumps writes of a text, loads reads as the
# same text.
#
# Happens:  every quoted text that looks like a date, with or without a time, becomes one, also as
# a key; "5" and "true" stay texts, so does a date after `!!str`. 1_000, 1__000 and 0x_1A are
# numbers when they are not quoted, and dumps writes the texts 1_000, 0b11 and 0o17 without quotes:
# 1000, 3 and 15. A key with a line break is written as a block that makes one text of the whole
# file. `<<`, which PyYAML merges, is a key.
#
# Matters:  quotes are how an author says that 2024-03-05 is a text, as openapi examples and
# versions of data sets do; codes with an underscore change by loading and saving.
#
# Output seen, and compared with below:
#> "a: '2024-03-05'" | {'a': datetime.date(2024, 3, 5)} | {'a': '2024-03-05'}
#> 'a: "2024-03-05 08:30"' | {'a': datetime.datetime(2024, 3, 5, 8, 30)} | {'a': '2024-03-05 08:30'}
#> "'2024-03-05': 1" | {datetime.date(2024, 3, 5): 1} | {'2024-03-05': 1}
#> 'a: !!str 2024-03-05' | {'a': '2024-03-05'} | {'a': '2024-03-05'}
#> 'a: "5"' | {'a': '5'} | {'a': '5'}
#> 'a: 1__000' | {'a': 1000} | {'a': 1000}
#> 'a: 0x_1A' | {'a': 26} | {'a': 26}
#> 'x: &x {k: 1}\ny: {<<: *x, n: 2}' | {'x': {'k': 1}, 'y': {'<<': {'k': 1}, 'n': 2}} | {'x': {'k': 1}, 'y': {'k': 1, 'n': 2}}
#> {'code': '1_000'} | '---\ncode: 1_000' | {'code': 1000}
#> {'code': '0b11'} | '---\ncode: 0b11' | {'code': 3}
#> {'code': '0o17'} | '---\ncode: 0o17' | {'code': 15}
#> {'day': '2024-03-05'} | '---\nday: 2024-03-05' | {'day': datetime.date(2024, 3, 5)}
#> {'two\nlines': 1} | '---\n|-\n  two\n  lines: 1' | two
#> lines: 1
#> {'code': '007'} | '---\ncode: "007"' | {'code': '007'}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'yaml-rs==0.1.6' 'PyYAML==6.0.4'
venv/bin/python - >output <<'PYTHON'
import yaml
import yaml_rs

for text in ("a: '2024-03-05'", 'a: "2024-03-05 08:30"', "'2024-03-05': 1", "a: !!str 2024-03-05", 'a: "5"', "a: 1__000", "a: 0x_1A", "x: &x {k: 1}\ny: {<<: *x, n: 2}"):
    print(repr(text), "|", yaml_rs.loads(text), "|", yaml.safe_load(text))
for value in ({"code": "1_000"}, {"code": "0b11"}, {"code": "0o17"}, {"day": "2024-03-05"}, {"two\nlines": 1}, {"code": "007"}):
    written = yaml_rs.dumps(value)
    print(value, "|", repr(written), "|", yaml_rs.loads(written))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
