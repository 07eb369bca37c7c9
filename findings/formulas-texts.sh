#!/usr/bin/env bash
# formulas adds the text "3" of a cell to SUM, makes AVERAGE #VALUE! with it, and VALUE("1,234")
# 85469.
#
# Version:  formulas 1.3.4, openpyxl 3.1.5
#
# Expected: the results of Excel, which it compiles into Python: functions over a range pass over
# texts, whatever they look like.
#
# Happens:  a text that reads as a number (codes are such texts) counts in SUM and COUNT, ISNUMBER
# is true of it, and AVERAGE, MAX and MIN of the range fail, while n/a is passed over. VALUE takes
# 1,234 for January of 1234, TRIM keeps blanks between words, COUNTIF "<>1" leaves out empty cells
# and texts, SECOND can be 60.
#
# Matters:  totals recalculated on a server differ from those that the workbook's author sees,
# without an error.
#
# Output seen, and compared with below:
#> SUM(B1:B3) -> 5.5 | Excel 2.5
#> COUNT(B1:B3) -> 2 | Excel 1
#> AVERAGE(B1:B3) -> #VALUE! | Excel 2.5
#> MAX(B1:B3) -> #VALUE! | Excel 2.5
#> AVERAGE(C1:C3) -> 1.5 | Excel 1.5
#> ISNUMBER(B2) -> True | Excel FALSE
#> COUNTIF(D1:D3,"<>1") -> 0 | Excel 2
#> VALUE("1,234") -> 85469.0 | Excel 1234
#> VALUE("5%") -> #VALUE! | Excel 0.05
#> LEN(TRIM(" a   b ")) -> 5 | Excel 3
#> SECOND(0.9999999) -> 60 | Excel 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'formulas==1.3.4' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import formulas
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
for column, values in (("B", (2.5, "3", None)), ("C", (1, 2, "n/a")), ("D", (1, None, "x"))):
    for row, value in enumerate(values, 1):
        sheet[column + str(row)] = value
known = (("SUM(B1:B3)", "2.5"), ("COUNT(B1:B3)", "1"), ("AVERAGE(B1:B3)", "2.5"), ("MAX(B1:B3)", "2.5"), ("AVERAGE(C1:C3)", "1.5"),
         ("ISNUMBER(B2)", "FALSE"), ('COUNTIF(D1:D3,"<>1")', "2"), ('VALUE("1,234")', "1234"), ('VALUE("5%")', "0.05"),
         ('LEN(TRIM(" a   b "))', "3"), ("SECOND(0.9999999)", "0"))
for row, (formula, _) in enumerate(known, 1):
    sheet["Z%d" % row] = "=" + formula
book.save("t.xlsx")
cells = formulas.ExcelModel().loads("t.xlsx").finish().calculate()
results = {str(key).rsplit("!", 1)[-1]: value for key, value in cells.items()}
for row, (formula, excel) in enumerate(known, 1):
    print(formula, "->", results["Z%d" % row].value[0, 0], "| Excel", excel)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
