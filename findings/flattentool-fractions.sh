#!/usr/bin/env bash
# flatten-tool unflattens 6.5 of a workbook to the text "6.5", 5 to the number 5.
#
# Version:  flattentool 0.28.0, openpyxl 3.1.5
#
# Expected: numbers as numbers, whether they are whole or not; with a schema, number fields from
# what JSON calls a number.
#
# Happens:  without a schema whole numbers of XLSX are numbers, fractions texts, and true is the
# text "True"; 0.1+0.2 comes as 0.3. From CSV all are texts. With a schema of type number "１２"
# becomes 12 and "1_000" 1000, while "1,234" and "5%" stay texts with a warning. For "inf" the
# command says "cannot convert Infinity to integer" and leaves half a JSON file.
#
# Matters:  budgets and contracts (the tool is made for Open Contracting and 360Giving) then have
# amounts of two types in one column; what sums the numbers leaves out those with cents.
#
# Output seen, and compared with below:
#> xlsx {"id": "a", "amount": 5, "paid": "True"} {"id": "b", "amount": "6.5", "paid": "False"} {"id": "c", "amount": "0.3"}
#> xlsx with schema 5 6.5 0.3
#> csv with schema, status
#>   0
#>   Non-numeric value "1,234" found in number column, returning as string instead.
#>   Non-numeric value "5%" found in number column, returning as string instead.
#> 5 6.5 12 1000 "1,234" "5%"
#> csv with schema, status
#>   1
#>   cannot convert Infinity to integer
#> no JSON: { "rows": [ { "id": "0", "amount":
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'flattentool==0.28.0' 'openpyxl==3.1.5'
venv/bin/python - >output <<'PYTHON'
import json
import os
import subprocess

import openpyxl


def unflatten(name, *options):
    run = subprocess.run(["venv/bin/flatten-tool", "unflatten", name, "-f", name[-4:].strip("."), "--root-list-path", "rows", "-o", "out.json",
                          *options], capture_output=True, text=True)
    return run.returncode, [line for line in (run.stdout + run.stderr).splitlines() if line]


book = openpyxl.Workbook()
for row in (["id", "amount", "paid"], ["a", 5, True], ["b", 6.5, False], ["c", 0.1 + 0.2, None]):
    book.active.append(row)
book.save("t.xlsx")
unflatten("t.xlsx")
print("xlsx", *(json.dumps(row) for row in json.load(open("out.json"))["rows"]))
json.dump({"properties": {"id": {"type": "string"}, "amount": {"type": "number"}}}, open("schema.json", "w"))
unflatten("t.xlsx", "--schema", "schema.json")
print("xlsx with schema", *(json.dumps(row["amount"]) for row in json.load(open("out.json"))["rows"]))
os.mkdir("csv")
for texts in (["5", "6.5", "１２", "1_000", "1,234", "5%"], ["inf"]):
    with open("csv/rows.csv", "w") as file:
        file.write("id,amount\n" + "".join('%d,"%s"\n' % pair for pair in enumerate(texts)))
    status, messages = unflatten("csv", "--schema", "schema.json")
    print("csv with schema, status", status, *messages, sep="\n  ")
    text = open("out.json").read()
    try:
        print(*(json.dumps(row["amount"]) for row in json.loads(text)["rows"]))
    except ValueError:
        print("no JSON:", " ".join(text.split()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
