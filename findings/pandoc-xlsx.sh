#!/usr/bin/env bash
# pandoc shows 2024-03-05 of a workbook as 45356.0, 5 as 5.0, TRUE as 1.0, and hidden sheets.
#
# Version:  pandoc 3.9 (pypandoc_binary 1.17), XlsxWriter 3.3.1, openpyxl 3.1.5
#
# Expected: its reader for xlsx gives a table as one sees it in the workbook, at least whole numbers
# as whole numbers.
#
# Happens:  every number gets a decimal point or an exponent, from 0.1 and 10000000 on; formats are
# not used, not even for dates; truth values are numbers; hidden sheets are shown. Workbooks written
# by openpyxl (absolute targets in the relationships, which the standard allows) cannot be read at
# all.
#
# Matters:  ids, dates and codes in a converted document are no longer recognizable; a hidden sheet
# may not be meant for readers.
#
# Output seen, and compared with below:
#> pandoc 3.9
#> ## shown
#>
#> | '007'           |                         | 007                |
#> |-----------------|-------------------------|--------------------|
#> | 5               |                         | 5.0                |
#> | 5               | 00000                   | 5.0                |
#> | 10000000        |                         | 1.0e7              |
#> | 120101199001010 |                         | 1.2010119900101e14 |
#> | 0.05            |                         | 5.0e-2             |
#> | 45356           | yyyy-mm-dd              | 45356.0            |
#> | 45356.5         | yyyy"年"m"月"d"日" h:mm | 45356.5            |
#> | 1.0625          | \[h\]:mm                | 1.0625             |
#> | 0.256           | 0%                      | 0.256              |
#> | 1234567.5       | \#,##0.00               | 1234567.5          |
#> | True            |                         | 1.0                |
#>
#> ## hidden
#>
#> | not for readers |
#> |-----------------|
#> openpyxl: Failed to parse XLSX: Entry not found: xl//xl/worksheets/sheet1.xml
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pypandoc_binary==1.17' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import openpyxl
import pypandoc
import xlsxwriter

print("pandoc", pypandoc.get_pandoc_version())
book = xlsxwriter.Workbook("t.xlsx")
sheet = book.add_worksheet("shown")
for row, (value, form) in enumerate((("007", None), (5, None), (5, "00000"), (10000000, None), (120101199001010, None), (0.05, None),
                                     (45356, "yyyy-mm-dd"), (45356.5, 'yyyy"年"m"月"d"日" h:mm'), (1.0625, "[h]:mm"),
                                     (0.256, "0%"), (1234567.5, "#,##0.00"), (True, None))):
    sheet.write(row, 0, repr(value))
    sheet.write(row, 1, form or "")
    sheet.write(row, 2, value, form and book.add_format({"num_format": form}))
hidden = book.add_worksheet("hidden")
hidden.write(0, 0, "not for readers")
hidden.hide()
book.close()
print(pypandoc.convert_file("t.xlsx", "gfm", format="xlsx").rstrip())
book = openpyxl.Workbook()
book.active.append([1])
book.save("o.xlsx")
try:
    print(pypandoc.convert_file("o.xlsx", "gfm", format="xlsx"))
except RuntimeError as error:
    print("openpyxl:", str(error).strip().splitlines()[-1].split("conversion: ")[-1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
