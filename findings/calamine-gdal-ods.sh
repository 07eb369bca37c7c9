#!/usr/bin/env bash
# calamine can not read an ODS file that GDAL wrote, nor one with line breaks between its elements.
#
# Version:  python-calamine 0.9.1, pandas 3.1.1, GDAL 3.12.4 (in pyogrio 0.13.0)
#
# Expected: the table. Between table:table-row and table:table-cell white space means nothing in
# XML, and GDAL writes each cell on a line of its own, in every ODS file.
#
# Happens:  calamine wants a cell right behind the row's tag and stops with `Expecting 'table-cell',
# found 'Text…`. In pandas with the engine calamine the message is "Cannot detect file format",
# which hides the cause. GDAL and odfpy read the file.
#
# Matters:  tables exported from QGIS or ogr2ogr as ODS look broken to Python programs that have
# changed to the faster engine.
#
# Output seen, and compared with below:
#> GDAL [['007', 1], ['008', 2]]
#> pandas, odfpy [['007', 1], ['008', 2]]
#> calamine Expecting 'table-cell', found 'Text(BytesText { content: Borrowed("\n") })'
#> pandas, calamine Cannot detect file format
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'python-calamine==0.9.1' 'pandas==3.1.1' 'odfpy==1.4.1' 'pyogrio==0.13.0' 'pyarrow==26.0.1' 'geopandas==1.2.0'
venv/bin/python - >output <<'PYTHON'
import warnings

import pandas
import pyogrio
import python_calamine

warnings.simplefilter("ignore")
pyogrio.write_dataframe(pandas.DataFrame({"code": ["007", "008"], "n": [1, 2]}), "a.ods")
print("GDAL", pyogrio.read_dataframe("a.ods").values.tolist())
print("pandas, odfpy", pandas.read_excel("a.ods", engine="odf", dtype={"code": str}).values.tolist())
try:
    print("calamine", python_calamine.load_workbook("a.ods").get_sheet_by_index(0).to_python())
except python_calamine.CalamineError as error:
    print("calamine", error)
try:
    print("pandas, calamine", pandas.read_excel("a.ods", engine="calamine").values.tolist())
except python_calamine.CalamineError as error:
    print("pandas, calamine", error)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
