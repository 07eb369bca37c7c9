#!/usr/bin/env bash
# excelize writes the telephone number 13912345678 as 1027443790: whole numbers are cut to 32 bits.
#
# Version:  excelize 0.1.0, openpyxl 3.1.5
#
# Expected: set_cell_value takes an int of Python and stores it, as for floats, or raises an error;
# the Go library that it wraps has integers of 64 bits.
#
# Happens:  set_cell_value, set_sheet_row and the stream writer keep the lower 32 bits only, so
# numbers beyond 2147483647 become others, also negative ones, without an error. set_cell_int stores
# them, and so does the same number as a float.
#
# Matters:  telephone numbers, ids, populations, bytes and amounts in fen are larger; the workbook
# looks right and is wrong.
#
# Output seen, and compared with below:
#> set_cell_value, set_sheet_row, stream | set_cell_int | a float
#> 2147483647 -> 2147483647 2147483647 2147483647 | 2147483647 | 2147483647
#> 2147483648 -> -2147483648 -2147483648 -2147483648 | 2147483648 | 2147483648
#> 13912345678 -> 1027443790 1027443790 1027443790 | 13912345678 | 13912345678
#> 1411778724 -> 1411778724 1411778724 1411778724 | 1411778724 | 1411778724
#> 4294967303 -> 7 7 7 | 4294967303 | 4294967303
#> 120101199001011234 -> 2005779490 2005779490 2005779490 | 120101199001011234 | 120101199001011230
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

numbers = (2147483647, 2147483648, 13912345678, 1411778724, 4294967303, 120101199001011234)
book = excelize.new_file()
for row, number in enumerate(numbers, 1):
    book.set_cell_value("Sheet1", "A%d" % row, number)
    book.set_sheet_row("Sheet1", "B%d" % row, [number])
    book.set_cell_int("Sheet1", "C%d" % row, number)
    book.set_cell_value("Sheet1", "D%d" % row, float(number))
book.new_sheet("stream")
stream = book.new_stream_writer("stream")
for row, number in enumerate(numbers, 1):
    stream.set_row("A%d" % row, [number])
stream.flush()
book.save_as("t.xlsx")
read = openpyxl.load_workbook("t.xlsx")
print("set_cell_value, set_sheet_row, stream | set_cell_int | a float")
for number, row, streamed in zip(numbers, read["Sheet1"].iter_rows(values_only=True), read["stream"].iter_rows(values_only=True)):
    print(number, "->", row[0], row[1], streamed[0], "|", row[2], "|", row[3])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
