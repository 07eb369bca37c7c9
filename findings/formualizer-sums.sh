#!/usr/bin/env bash
# formualizer's SUMPRODUCT counts the text "3" and TRUE, and CEILING(-2.5,-1) is -2.
#
# Version:  formualizer 0.13.0, formulon 0.18.0
#
# Expected: Excel's results. SUMPRODUCT counts what is no number as 0, CEILING with both arguments
# negative rounds away from zero and FLOOR towards it, and the texts "TRUE" and "FALSE" are truth
# values for IF.
#
# Happens:  SUMPRODUCT takes each text that reads as a number and each TRUE, SUM beside it does not.
# CEILING and FLOOR of two negative numbers are exchanged. Of number formats the exponent (0.00E+00)
# and fractions are left out. IF("false") is #VALUE!. Of some 180 formulas that were compared few
# others differ.
#
# Matters:  weighted sums of a workbook with a few figures stored as text are other ones than in
# Excel, and do not fit the plain sums on the same sheet.
#
# Output seen, and compared with below:
#> =SUM(A1:A5) | formulon 4.5 | formualizer 4.5
#> =SUMPRODUCT(A1:A5) | formulon 4.5 | formualizer 8.5
#> =SUMPRODUCT(A1:A5,A1:A5) | formulon 11.25 | formualizer 21.25
#> =SUMSQ(A1:A5) | formulon 11.25 | formualizer 11.25
#> =CEILING(-2.5,-1) | formulon -3 | formualizer -2
#> =CEILING(-7,-2) | formulon -8 | formualizer -6
#> =FLOOR(-2.5,-1) | formulon -2 | formualizer -3
#> =TEXT(1234567,"0.00E+00") | formulon 1.23E+06 | formualizer 1234567.00
#> =TEXT(0.5,"# ?/?") | formulon  1/2 | formualizer 0.5
#> =TEXT(1234567,"0.0,") | formulon 1234.6 | formualizer 1234.6
#> =TEXT(1234567,"#,##0") | formulon 1,234,567 | formualizer 1,234,567
#> =IF("false",1,2) | formulon 2 | formualizer #Value
#> =CONVERT(1,"gal","l") | formulon 3.78541178 | formualizer #Na
#> =CONVERT(1,"mi","km") | formulon 1.609344 | formualizer 1.609344
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'formualizer==0.13.0' 'formulon==0.18.0'
venv/bin/python - >output <<'PYTHON'
import formualizer
import formulon

cells = [3, "3", True, "x", 1.5]
formulas = ("=SUM(A1:A5)", "=SUMPRODUCT(A1:A5)", "=SUMPRODUCT(A1:A5,A1:A5)", "=SUMSQ(A1:A5)", "=CEILING(-2.5,-1)", "=CEILING(-7,-2)", "=FLOOR(-2.5,-1)",
            '=TEXT(1234567,"0.00E+00")', '=TEXT(0.5,"# ?/?")', '=TEXT(1234567,"0.0,")', '=TEXT(1234567,"#,##0")', '=IF("false",1,2)', '=CONVERT(1,"gal","l")', '=CONVERT(1,"mi","km")')
one = formualizer.Workbook()
one.add_sheet("s")
other = formulon.Workbook.create_default()
for row, value in enumerate(cells):
    one.set_value("s", row + 1, 1, value)
    {bool: other.set_bool, str: other.set_text}.get(type(value), other.set_number)(0, row, 0, value)
for row, formula in enumerate(formulas):
    one.set_formula("s", row + 1, 2, formula)
    other.set_formula(0, row, 1, formula)
other.recalc()
for row, formula in enumerate(formulas):
    value = one.evaluate_cell("s", row + 1, 2)
    value = "#" + value["kind"] if isinstance(value, dict) else value
    reference = other.get_value(0, row, 1)
    reference = reference.text if reference.number is None or formula.startswith("=TEXT") else "%.9g" % reference.number
    print(formula, "| formulon", reference, "| formualizer", "%.9g" % value if isinstance(value, float) else value)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
