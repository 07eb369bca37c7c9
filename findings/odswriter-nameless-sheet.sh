#!/usr/bin/env bash
# calamine finds no sheet in an ODS file by odswriter, whose sheet has no name.
#
# Version:  odswriter 0.5.0, python-calamine 0.9.1, odfdo 3.27.3, pandas 3.1.1 with odfpy 1.4.1
#
# Expected: one sheet, as odfdo and LibreOffice have it; the attribute table:name is optional in the
# schema of OpenDocument 1.3.
#
# Happens:  writerow without new_sheet, which is the example of odswriter's documentation, writes a
# table without a name. calamine's list of sheets is empty and a sheet of index 0 is not found;
# pandas with odfpy reads it. A duration goes into the file as the text "1 day, 1:30:00".
#
# Matters:  two small programs that do what they should do not meet: one file in three readers has
# rows, in the fourth there is nothing.
#
# Output seen, and compared with below:
#> sheet named None
#>   calamine sheets []
#>   calamine rows WorksheetNotFound Worksheet '0' not found
#>   pandas with calamine ValueError Worksheet index 0 is invalid, 0 worksheets found
#>   pandas with odfpy [['a', 5, Timestamp('2024-03-05 00:00:00'), '1 day, 1:30:00']]
#>   odfdo [['a', 5, datetime.date(2024, 3, 5), '1 day, 1:30:00']]
#> sheet named s
#>   calamine sheets ['s']
#>   calamine rows [['a', 5.0, datetime.date(2024, 3, 5), '1 day, 1:30:00']]
#>   pandas with calamine [['a', 5, Timestamp('2024-03-05 00:00:00'), '1 day, 1:30:00']]
#>   pandas with odfpy [['a', 5, Timestamp('2024-03-05 00:00:00'), '1 day, 1:30:00']]
#>   odfdo [['a', 5, datetime.date(2024, 3, 5), '1 day, 1:30:00']]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'odswriter==0.5.0' 'python-calamine==0.9.1' 'odfdo==3.27.3' 'pandas==3.1.1' 'odfpy==1.4.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import odfdo
import odswriter
import pandas
import python_calamine

row = ["a", 5, datetime.date(2024, 3, 5), datetime.timedelta(hours=25, minutes=30)]


def show(label, read):
    try:
        print(label, read())
    except Exception as error:
        print(label, type(error).__name__, error)


for name in (None, "s"):
    with odswriter.writer(open("t.ods", "wb")) as writer:
        (writer.new_sheet(name) if name else writer).writerow(row)
    print("sheet named", name)
    show("  calamine sheets", lambda: python_calamine.CalamineWorkbook.from_path("t.ods").sheet_names)
    show("  calamine rows", lambda: python_calamine.CalamineWorkbook.from_path("t.ods").get_sheet_by_index(0).to_python())
    show("  pandas with calamine", lambda: pandas.read_excel("t.ods", header=None, engine="calamine").values.tolist())
    show("  pandas with odfpy", lambda: pandas.read_excel("t.ods", header=None, engine="odf").values.tolist())
    show("  odfdo", lambda: odfdo.Document("t.ods").body.tables[0].get_values())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
