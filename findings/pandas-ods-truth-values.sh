#!/usr/bin/env bash
# pandas reads true as False from ODS files whose writers show it as true, True or WAHR.
#
# Version:  pandas 3.1.1, odfpy 1.4.1, odsgenerator 1.17.0, odswriter 0.5.0, odoc 0.7.0b2,
# python-calamine 0.9.1
#
# Expected: True, which stands in the cell as office:boolean-value="true", whatever is shown; the
# engine "calamine" reads it so.
#
# Happens:  the engine "odf", the default for ODS, looks at the text that is shown, and takes each
# but "TRUE" for False. odsgenerator, by way of odfdo, writes "true", odoc "True", and offices the
# word of their language. A number or a date is read from its attribute.
#
# Matters:  all truth values of a column are False, without a warning, and the column has the right
# type. Of the files that pandas and odswriter write all are right.
#
# Output seen, and compared with below:
#> pandas [('true', 'TRUE'), ('false', 'FALSE')]
#>    default [True, False]
#>    calamine [True, False]
#> the same, shown in German [('true', 'WAHR'), ('false', 'FALSCH')]
#>    default [False, False]
#>    calamine [True, False]
#> odsgenerator [('true', 'true'), ('false', 'false')]
#>    default [False, False]
#>    calamine [True, False]
#> odoc [('true', 'True'), ('false', '')]
#>    default [False, False]
#>    calamine [True, False]
#> odswriter [('true', 'TRUE'), ('false', 'FALSE')]
#>    default [True, False]
#>    calamine [True, False]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'odfpy==1.4.1' 'odsgenerator==1.17.0' 'odswriter==0.5.0' 'odoc==0.7.0b2' 'python-calamine==0.9.1' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
import re
import zipfile

import odoc
import odswriter
import pandas
from odsgenerator import odsgenerator

def show(title):
    content = zipfile.ZipFile("a.ods").read("content.xml").decode()
    print(title, re.findall(r'office:boolean-value="(\w+)"[^>]*?>(?:<text:p>(\w*))?', content))
    for engine in (None, "calamine"):
        print("  ", engine or "default", pandas.read_excel("a.ods", header=None, engine=engine)[0].tolist())

pandas.DataFrame({"a": [True, False]}).to_excel("a.ods", index=False, header=False)
show("pandas")
with zipfile.ZipFile("a.ods") as book:
    parts = [(name, book.read(name)) for name in book.namelist()]
with zipfile.ZipFile("a.ods", "w") as book:
    for name, text in parts:
        book.writestr(name, text.replace(b">TRUE<", b">WAHR<").replace(b">FALSE<", b">FALSCH<") if name == "content.xml" else text)
show("the same, shown in German")
open("a.ods", "wb").write(odsgenerator.ods_bytes([[[True], [False]]]))
show("odsgenerator")
book = odoc.Calc()
book["Sheet1"][0, 0] = True
book["Sheet1"][1, 0] = False
book.save("a.ods")
show("odoc")
with odswriter.writer(open("a.ods", "wb")) as book:
    sheet = book.new_sheet("a")
    sheet.writerow([True])
    sheet.writerow([False])
show("odswriter")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
