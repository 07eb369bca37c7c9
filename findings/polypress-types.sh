#!/usr/bin/env bash
# polypress restores every number of a JSON file as a text and null as "", and calls it exact.
#
# Version:  polypress 1.0.0
#
# Expected: compress and restore give back the table of the JSON file; its output extension picks
# the format.
#
# Happens:  of {"n": 1.5, "x": null, "l": [1, 2]} comes {"n": "1.5", "x": "", "l": "[1, 2]"}: only
# texts are stored, and true, null, a missing field and nested values are no longer to be told from
# texts. The comparison of every cell that is done first finds no difference. convert a.csv a.xlsx
# writes CSV under the name of a workbook, and so does c.csv.gz. Of two objects with different
# fields both get all.
#
# Matters:  the tool is for archives, after which the original can go. Readers of the restored file
# compare and sort its numbers as texts.
#
# Output seen, and compared with below:
#> [
#>  {"id": "1", "n": "1.50", "b": "true", "x": "", "l": "[1,2]", "o": "{\"a\":1}"},
#>  {"id": "1", "n": "1e3", "b": "true", "x": "", "l": "[1, 2]", "o": ""}
#> ]
#> {"a":"1","b":""}
#> {"a":"","b":""}
#> c.xlsx: a,b
#> c.parquet.csv: a,b
#> c.csv.gz: a,b
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'polypress==1.0.0'
cat >a.json <<'JSON'
[{"id": 1, "n": 1.50, "b": true, "x": null, "l": [1, 2], "o": {"a": 1}},
 {"id": "1", "n": 1e3, "b": "true", "x": "", "l": "[1, 2]"}]
JSON
printf '{"a": 1}\n{"b": null}\n' >b.jsonl
printf 'a,b\n1,2\n' >c.csv
{
  for name in a.json b.jsonl; do
    venv/bin/polypress compress "$name" -o "$name.ppz" >/dev/null 2>&1
    venv/bin/polypress restore "$name.ppz" -o "new-$name" >/dev/null 2>&1
    cat "new-$name"
  done
  for name in c.xlsx c.parquet.csv c.csv.gz; do
    if venv/bin/polypress convert c.csv "$name" >/dev/null 2>&1; then echo "$name: $(head -n 1 "$name")"; fi
  done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
