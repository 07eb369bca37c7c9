#!/usr/bin/env bash
# pytablewriter writes the text 007 as 7, 1e5 as 100000 and 1_000 as 1000, in CSV and JSON too.
#
# Version:  pytablewriter 1.2.1
#
# Expected: texts (str) come out as they are given; numbers as numbers.
#
# Happens:  each text that reads as a number becomes one: 007 and full-width digits, 1e5, 1_000,
# 1,234. 1.10 loses its last digit in Markdown and JSON, not in CSV; inf becomes Infinity. 0x1A and
# 12E4567 are kept.
#
# Matters:  station codes of a table read from CSV are changed in the table written, differently for
# each format.
#
# Output seen, and compared with below:
#> 007 -> markdown 7 csv 7 json 7
#> １２ -> markdown 12 csv 12 json 12
#> 1e5 -> markdown 100000 csv 100000 json 100000
#> 1_000 -> markdown 1000 csv 1000 json 1000
#> 1.10 -> markdown 1.1 csv 1.10 json 1.1
#> inf -> markdown Infinity csv Infinity json "Infinity"
#> 0x1A -> markdown 0x1A csv "0x1A" json "0x1A"
#> 1,234 -> markdown 1234 csv 1234 json 1234
#> 12E4567 -> markdown 12E4567 csv "12E4567" json "12E4567"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pytablewriter==1.2.1'
venv/bin/python - >output <<'PYTHON'
import json

import pytablewriter

texts = ("007", "１２", "1e5", "1_000", "1.10", "inf", "0x1A", "1,234", "12E4567")
result = {}
for name, make in (("markdown", pytablewriter.MarkdownTableWriter), ("csv", pytablewriter.CsvTableWriter), ("json", pytablewriter.JsonTableWriter)):
    written = make(table_name="t", headers=["code", "unit"], value_matrix=[[text, "m"] for text in texts]).dumps()
    if name == "markdown":
        result[name] = [line.split("|")[1].strip() for line in written.splitlines() if line.startswith("|")][2:]
    elif name == "csv":
        result[name] = [line.rsplit(",", 1)[0] for line in written.splitlines()[1:]]
    else:
        result[name] = [json.dumps(row["code"], ensure_ascii=False) for row in json.loads(written)["t"]]
for at, text in enumerate(texts):
    print(text, "->", *("%s %s" % (name, result[name][at]) for name in result))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
