#!/usr/bin/env bash
# IronCalc makes 37.43 °C of 100 °F, 1/2 a "  /1", and shows 08:30 as 08:29.
#
# Version:  ironcalc 0.9.1, XlsxWriter 3.3.1, python-calamine 0.9.1
#
# Expected: the results of Excel, as which IronCalc presents itself: CONVERT(100,"F","C") is 37.78,
# CONVERT(68,"F","C") is 20, as in Excel's documentation. A cell of 2024-03-05 08:30 is shown so.
#
# Happens:  temperatures are off by 0.35 degrees from Fahrenheit to Celsius; the other way and by
# kelvin they are right. A fraction format loses its numerator: "  /1". Times are cut, not rounded:
# half past eight, which XlsxWriter writes as 45356.35416666666, is shown as 08:29. Formats with 年
# or the weekday aaaa are #VALUE!.
#
# Matters:  the shown values are what one exports; times of a timetable are a minute early, weather
# data of the USA are a third of a degree too cold.
#
# Output seen, and compared with below:
#> =CONVERT(100,"F","C") -> 37.427778
#> =CONVERT(68,"F","C") -> 19.650000
#> =CONVERT(20,"C","F") -> 68.000000
#> =CONVERT(100,"F","K") -> 310.927778
#> =CONVERT(20,"C","K") -> 293.150000
#> =CONVERT(1,"mi","km") -> 1.609344
#> =TEXT(0.5,"# ?/?") -> '  /1'
#> =TEXT(12.75,"# ??/??") -> '   /13'
#> =TEXT(45356,"yyyy-mm-dd") -> '2024-03-05'
#> =TEXT(45356,"yyyy年m月d日") -> '#VALUE!'
#> =TEXT(45356,"aaaa") -> '#VALUE!'
#> 2024-03-05 08:30 | calamine 2024-03-05 08:30:00 | ironcalc shows 2024-03-05 08:29
#> 2024-03-05 09:20 | calamine 2024-03-05 09:20:00 | ironcalc shows 2024-03-05 09:20
#> 2024-03-05 14:10 | calamine 2024-03-05 14:10:00 | ironcalc shows 2024-03-05 14:10
#> 2024-03-05 17:45 | calamine 2024-03-05 17:45:00 | ironcalc shows 2024-03-05 17:45
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ironcalc==0.9.1' 'XlsxWriter==3.3.1' 'python-calamine==0.9.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import ironcalc
import python_calamine
import xlsxwriter

model = ironcalc.create("m", "en", "UTC", "en")
formulas = ['=CONVERT(%s)' % part for part in ('100,"F","C"', '68,"F","C"', '20,"C","F"', '100,"F","K"', '20,"C","K"', '1,"mi","km"')] + [
    '=TEXT(%s)' % part for part in ('0.5,"# ?/?"', '12.75,"# ??/??"', '45356,"yyyy-mm-dd"', '45356,"yyyy年m月d日"', '45356,"aaaa"')]
for row, formula in enumerate(formulas, 1):
    model.set_user_input(0, row, 1, formula)
model.evaluate()
for row, formula in enumerate(formulas, 1):
    value = model.get_cell_value(0, row, 1)
    print(formula, "->", repr(value) if isinstance(value, str) else "%.6f" % value)
book = xlsxwriter.Workbook("t.xlsx")
sheet = book.add_worksheet("s")
texts = ("2024-03-05 08:30", "2024-03-05 09:20", "2024-03-05 14:10", "2024-03-05 17:45")
cell_format = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
for row, text in enumerate(texts):
    sheet.write_datetime(row, 0, datetime.datetime.fromisoformat(text), cell_format)
book.close()
model = ironcalc.load_from_xlsx("t.xlsx", "en", "UTC", "en")
read = python_calamine.load_workbook("t.xlsx").get_sheet_by_name("s").to_python()
for row, text in enumerate(texts):
    print(text, "| calamine", read[row][0], "| ironcalc shows", model.get_formatted_cell_value(0, row + 1, 1))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
