#!/usr/bin/env bash
# GDAL takes a heading with one year in it for data, and in XLSX any heading over texts only.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0)
#
# Expected: the first line is the heading, at least where it is text over numbers.
#
# Happens:  a single numeric heading is enough: columns are field_1, field_2 and the first row is
# 地区, 2023. In XLSX a sheet in which all values are texts has no heading either; the CSV of the
# same texts has one.
#
# Matters:  the same table converted with ogr2ogr has names or not depending on its kind and on
# the year; a sum over the column includes 2023. HEADERS=YES (CSV) or OGR_XLSX_HEADERS=FORCE is
# needed.
#
# Output seen, and compared with below:
#> a.csv {'地区': ['甲'], '人数': ['5']}
#> a.xlsx {'地区': ['甲'], '人数': [5]}
#> a.csv {'field_1': ['地区', '甲'], 'field_2': ['2023', '5']}
#> a.xlsx {'Field1': ['地区', '甲'], 'Field2': [2023, 5]}
#> a.csv {'名称': ['甲'], '地址': ['乙']}
#> a.xlsx {'Field1': ['名称', '甲'], 'Field2': ['地址', '乙']}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyogrio==0.13.0' 'pyarrow==26.0.1' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import openpyxl
import pyogrio

def show(*rows):
    with open("a.csv", "w") as file:
        file.writelines(",".join(map(str, row)) + "\n" for row in rows)
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save("a.xlsx")
    for name in ("a.csv", "a.xlsx"):
        table = pyogrio.read_arrow(name, read_geometry=False)[1]
        print(name, {name: table[name].to_pylist() for name in table.column_names})

show(["地区", "人数"], ["甲", 5])
show(["地区", 2023], ["甲", 5])
show(["名称", "地址"], ["甲", "乙"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
