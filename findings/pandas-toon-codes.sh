#!/usr/bin/env bash
# A table written as TOON by pandas-toon and read again has other codes, and words for what is
# missing.
#
# Version:  pandas-toon 0.1.0, pandas 3.1.1
#
# Expected: what was written. TOON (Token-Oriented Object Notation, 2025) puts quotes around texts
# that look like numbers, true or null, and writes null for what is missing.
#
# Happens:  nothing is quoted but for commas and line breaks. Read again, "007" is 7, "1e5"
# 100000.0, "1_000" 1000, fullwidth digits are numbers, "1E400" is infinite, "None", "null" and ""
# are missing and quotes within a text are gone. The other way, a missing text becomes the text
# "nan" or is missing by luck, a missing time the text "NaT", a missing integer "<NA>"; times become
# texts.
#
# Matters:  the format is made for handing tables to language models and back; codes of places and
# goods do not survive one turn.
#
# Output seen, and compared with below:
#> '007' -> 7
#> '1e5' -> 100000.0
#> '1_000' -> 1000
#> '+5' -> 5
#> '１２' -> 12
#> 'true' -> True
#> 'None' -> None
#> 'null' -> None
#> '' -> None
#> 'say "hi"' -> 'say hi'
#> ' x ' -> 'x'
#> '1E400' -> inf
#> '5,3' -> '5,3'
#> '北京' -> '北京'
#> data[2]{at,name,count}:
#>   2024-03-05 08:30:00,x,1
#>   NaT,nan,<NA>
#> {'at': ['2024-03-05 08:30:00', 'NaT'], 'name': ['x', nan], 'count': [1, '<NA>']}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas-toon==0.1.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io

import pandas
import pandas_toon

texts = ["007", "1e5", "1_000", "+5", "１２", "true", "None", "null", "", 'say "hi"', " x ", "1E400", "5,3", "北京"]
table = pandas.DataFrame({"code": texts, "n": range(len(texts))})
back = pandas.read_toon(io.StringIO(table.to_toon()))
for old, new in zip(texts, back["code"].tolist()):
    print("%r -> %r" % (old, new))
table = pandas.DataFrame({"at": pandas.to_datetime(["2024-03-05 08:30", None]), "name": ["x", None], "count": pandas.array([1, None], dtype="Int64")})
print(table.to_toon())
print(pandas.read_toon(io.StringIO(table.to_toon())).to_dict("list"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
