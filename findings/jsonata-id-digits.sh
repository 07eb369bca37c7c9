#!/usr/bin/env bash
# jsonata-python cuts numbers to 15 digits in $string, and $distinct takes true for 1.
#
# Version:  jsonata-python 0.7.1
#
# Expected: 120101199001011234 as text with its digits, since Python's integers have them and a
# plain path returns them; "１２" and "1_000" no number, as JSONata's grammar for numbers is that of
# JSON; 1 and true different values, as `1 = true` is false.
#
# Happens:  $string of any number has 15 digits: 1.20101199001011e+17, so that two ids are one key
# when grouped. Adding 1 or comparing makes floats of them: …235 finds …234, and …234 + 1 is …232.
# $number takes "１２" as 12 and "1_000" as 1000. $distinct([1, true, "1"]) drops true, `true in [1]`
# is true.
#
# Matters:  ids have to be made text to be keys of `{ $string(id): ... }`, the way to group in
# JSONata; groups of several people then become one.
#
# Output seen, and compared with below:
#> rows.id -> [120101199001011234, 120101199001011242, 7]
#> rows.$string(id) -> ['1.20101199001011e+17', '1.20101199001011e+17', '7']
#> rows{$string(id): $sum(n)} -> {'1.20101199001011e+17': 3, '7': 4}
#> rows[id = 120101199001011235].n -> 1
#> rows[0].id + 1 -> 120101199001011232
#> $string(116.3912345678912) -> 116.391234567891
#> $number("１２") -> 12
#> $number("1_000") -> 1000
#> $number("0x1A") -> 26
#> 1 = true -> False
#> $distinct([1, true, "1"]) -> [1, '1']
#> true in [1] -> True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jsonata-python==0.7.1'
venv/bin/python - >output <<'PYTHON'
import jsonata

rows = {"rows": [{"id": 120101199001011234, "n": 1}, {"id": 120101199001011242, "n": 2}, {"id": 7, "n": 4}]}
for text, data in (
    ("rows.id", rows), ("rows.$string(id)", rows), ("rows{$string(id): $sum(n)}", rows), ("rows[id = 120101199001011235].n", rows),
    ("rows[0].id + 1", rows), ("$string(116.3912345678912)", {}), ('$number("１２")', {}), ('$number("1_000")', {}),
    ('$number("0x1A")', {}), ("1 = true", {}), ('$distinct([1, true, "1"])', {}), ("true in [1]", {}),
):
    print(text, "->", jsonata.Jsonata(text).evaluate(data))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
