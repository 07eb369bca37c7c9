#!/usr/bin/env bash
# LibreOffice turns the truth values of an XLSX file into formulas, and in ODS into the numbers 1
# and 0.
#
# Version:  LibreOffice 7.4.7 (Debian), python-calamine 0.9.1, openpyxl 3.1.5, pandas 3.1.1 with
# odfpy 1.4.1
#
# Expected: cells of the type b in XLSX and of the type boolean in ODS: both formats have one, and
# the file has no formula.
#
# Happens:  each cell becomes the formula TRUE() or FALSE(). openpyxl reads the text `=TRUE()` from
# the saved XLSX. In the ODS the cell A1 is a boolean and all others are of the type float, with the
# value 1 or 0 and the shown text TRUE or FALSE, so that calamine and pandas read numbers.
#
# Matters:  whoever converts workbooks for a portal changes the types of columns, and sums count
# them; programs that keep formulas get texts in place of values.
#
# Output seen, and compared with below:
#> in.xlsx | calamine [[True, False], [False, True], [True, True]] | openpyxl [[True, False], [False, True], [True, True]]
#> saved/in.xlsx | calamine [[True, False], [False, True], [True, True]] | openpyxl [['=TRUE()', '=FALSE()'], ['=FALSE()', '=TRUE()'], ['=TRUE()', '=TRUE()']]
#> saved/in.ods | calamine [[True, 0.0], [0.0, 1.0], [1.0, 1.0]] | pandas, odfpy [[1, 0], [0, 1], [1, 1]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! command -v soffice >/dev/null; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libreoffice-calc-nogui >/dev/null
fi
export HOME=$dir
version=$(soffice --version)
echo "$version"
case $version in
  "LibreOffice 7.4."*) ;;
  *) echo "another version than 7.4: what follows may differ" >&2 ;;
esac
convert() { soffice --headless --norestore --convert-to "$@" >/dev/null 2>&1; }
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1' 'pandas==3.1.1' 'odfpy==1.4.1'
venv/bin/python - <<'PYTHON'
import openpyxl

book = openpyxl.Workbook()
for row in ([True, False], [False, True], [True, True]):
    book.active.append(row)
book.save("in.xlsx")
PYTHON
convert ods --outdir saved in.xlsx
convert xlsx --outdir saved in.xlsx
venv/bin/python - >output <<'PYTHON'
import openpyxl
import pandas
import python_calamine

for name in ("in.xlsx", "saved/in.xlsx", "saved/in.ods"):
    print(name, "| calamine", python_calamine.load_workbook(name).get_sheet_by_index(0).to_python(), end=" | ")
    if name.endswith("xlsx"):
        print("openpyxl", [list(row) for row in openpyxl.load_workbook(name).active.values])
    else:
        print("pandas, odfpy", pandas.read_excel(name, engine="odf", header=None).values.tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
