#!/usr/bin/env bash
# XlsxWriter changes texts that begin with mailto:, internal: or external:.
#
# Version:  XlsxWriter 3.3.1, pandas 3.1.1, openpyxl 3.1.5
#
# Expected: the text of the cell is what was given; the link is put beside it.
#
# Happens:  the scheme is cut off from the shown text, which is the value that every reader gets,
# and external: texts get backslashes. pandas.to_excel does so for any column of texts.
#
# Matters:  contact columns and notes ("internal: not to be published") come back changed from a
# mere export.
#
# Output seen, and compared with below:
#> mailto:a@b.example -> a@b.example
#> internal:not checked -> not checked
#> external:dir/file -> dir\file
#> http://b.example/ -> http://b.example/
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'XlsxWriter==3.3.1' 'pandas==3.1.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import openpyxl
import pandas

texts = ["mailto:a@b.example", "internal:not checked", "external:dir/file", "http://b.example/"]
pandas.DataFrame({"x": texts}).to_excel("a.xlsx", index=False, engine="xlsxwriter")
for text, cell in zip(texts, openpyxl.load_workbook("a.xlsx").active["A"][1:]):
    print(text, "->", cell.value)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
