#!/usr/bin/env bash
# csvw reads 1.234 in a column of doubles as 1.234, where the format makes it 1234.
#
# Version:  csvw 4.1.1
#
# Expected: 1234 in each column. `"decimalChar": ","` and `"groupChar": "."` hold for all numeric
# datatypes, as do percent signs and patterns of zeros (W3C, Model for Tabular Data, 6.4.2).
#
# Happens:  decimal and the integer types follow the format; double, float and number (the usual name
# for double) do not. 1.234 is a thousand times too small, while 12,5 and 50% are errors. A pattern
# of zeros, `00000`, accepts no number of five digits that begins with zeros in any type.
#
# Matters:  tables with decimal commas that are described as numbers. Where no row has a decimal
# comma, nothing is raised and each value is wrong.
#
# Output seen, and compared with below:
#> table a Decimal('1234') b 1.234 c 1.234
#> decimal {"decimalChar": ",", "groupChar": "."} 1.234,5 | Decimal('1234.5')
#> double {"decimalChar": ",", "groupChar": "."} 1.234,5 | ValueError: invalid lexical value for float: 1.234,5
#> number {"decimalChar": ",", "groupChar": "."} 12,5 | ValueError: invalid lexical value for float: 12,5
#> decimal "#0%" 50% | Decimal('0.50')
#> double "#0%" 50% | ValueError: invalid lexical value for float: 50%
#> double "#0%" 50 | 50.0
#> decimal "00000" 00123 | ValueError: Invalid value "00123" for decimal with pattern "00000"
#> integer "00000" 00123 | ValueError: Invalid value "00123" for decimal with pattern "00000"
#> integer "#0" 00123 | 123
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvw==4.1.1'
venv/bin/python - >output <<'PYTHON'
import json
import warnings

import csvw

warnings.simplefilter("ignore")
german = {"decimalChar": ",", "groupChar": "."}
with open("t.csv", "w", encoding="utf-8") as file:
    file.write("a,b,c\n1.234,1.234,1.234\n")
with open("t.csv-metadata.json", "w", encoding="utf-8") as file:
    json.dump({"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
        {"name": name, "datatype": {"base": base, "format": german}}
        for name, base in (("a", "decimal"), ("b", "double"), ("c", "number"))]}}, file)
for row in csvw.Table.from_file("t.csv-metadata.json"):
    print("table", *("%s %r" % item for item in row.items()))
for base, form, text in (("decimal", german, "1.234,5"), ("double", german, "1.234,5"), ("number", german, "12,5"),
                         ("decimal", "#0%", "50%"), ("double", "#0%", "50%"), ("double", "#0%", "50"),
                         ("decimal", "00000", "00123"), ("integer", "00000", "00123"), ("integer", "#0", "00123")):
    column = csvw.Column.fromvalue({"name": "a", "datatype": {"base": base, "format": form}})
    try:
        value = repr(column.read(text))
    except ValueError as error:
        value = "ValueError: %s" % error
    print(base, json.dumps(form), text, "|", value)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
