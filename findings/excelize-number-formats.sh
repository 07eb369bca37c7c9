#!/usr/bin/env bash
# excelize shows 0 in the format `0;-0;"零"` as 0, 2 in `[>3]"大";"小"` as 大, and 12345 in 万 as 12.!3万.
#
# Version:  excelize 0.1.0, openpyxl 3.1.5
#
# Expected: get_cell_value gives what Excel shows, which is why it takes formats at all.
#
# Happens:  the third section is not used for a zero, conditions are not looked at, the escaped
# point of `0!.0,` (the usual format for ten thousands in Chinese workbooks) stays in the text, `#`
# shows 0, and `0.??` rounds 5.5 to 6. Percentages, durations and 年月日 are right.
#
# Matters:  tables exported by way of the shown text say 大 for small values and hide none of the
# zeros that the author hid.
#
# Output seen, and compared with below:
#> 0 0;-0;"零" -> '0'
#> -5 0;-0;"零" -> '-5'
#> 2 [>3]"大";"小" -> '大'
#> 5 [>3]"大";"小" -> '大'
#> 12345 0!.0,"万" -> '12.!3万'
#> 0 # -> '0'
#> 5.5 0.?? -> ' 6'
#> 0.25 0% -> '25%'
#> 45356.5 yyyy"年"m"月"d"日" -> '2024年3月5日'
#> 1.0625 [h]:mm -> '25:30'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'excelize==0.1.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import excelize
import openpyxl

cells = ((0, '0;-0;"零"'), (-5, '0;-0;"零"'), (2, '[>3]"大";"小"'), (5, '[>3]"大";"小"'), (12345, '0!.0,"万"'),
         (0, "#"), (5.5, "0.??"), (0.25, "0%"), (45356.5, 'yyyy"年"m"月"d"日"'), (1.0625, "[h]:mm"))
book = openpyxl.Workbook()
for row, (value, form) in enumerate(cells, 1):
    book.active.cell(row, 1, value).number_format = form
book.save("t.xlsx")
read = excelize.open_file("t.xlsx")
for row, (value, form) in enumerate(cells, 1):
    print(value, form, "->", repr(read.get_cell_value("Sheet", "A%d" % row)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
