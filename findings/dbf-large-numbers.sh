#!/usr/bin/env bash
# dbf writes whole numbers through floats: 120101199001011235 becomes 120101199001011232 in the
# file.
#
# Version:  dbf 0.99.11, dbfread 2.0.7
#
# Expected: the digits of the number. The field holds them as text, 18 and more of them, the value
# is a Python int or Decimal, and dbfread reads what another program wrote exactly.
#
# Happens:  every number is made a float of eight bytes before it is written; no error is raised,
# and reading the record back gives the changed value, so that two identity numbers are one.
# Amounts of 18 digits lose their cents.
#
# Matters:  DBF is how registers and cadastres exchange codes of 15 to 20 digits. The length of the
# field is checked, the value is not.
#
# Output seen, and compared with below:
#> n N(18,0) 120101199001011235 stored 120101199001011232 read 120101199001011232
#> n N(18,0) 120101199001011234 stored 120101199001011232 read 120101199001011232
#> n N(20,0) 12345678901234567890 stored 12345678901234567168 read 12345678901234567168
#> n N(18,0) Decimal('120101199001011235') stored 120101199001011232 read 120101199001011232
#> n N(19,2) Decimal('1234567890123456.79') stored 1234567890123456.75 read 1234567890123456.8
#> n N(18,0) 13912345678 stored 13912345678 read 13912345678
#> another program's 120101199001011235 by dbfread 120101199001011235
#> by dbf 120101199001011235
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dbf==0.99.11' 'dbfread==2.0.7'
venv/bin/python - >output <<'PYTHON'
import decimal

import dbf
import dbfread

cases = (("n N(18,0)", 120101199001011235), ("n N(18,0)", 120101199001011234), ("n N(20,0)", 12345678901234567890),
         ("n N(18,0)", decimal.Decimal("120101199001011235")), ("n N(19,2)", decimal.Decimal("1234567890123456.79")), ("n N(18,0)", 13912345678))
for kind, value in cases:
    table = dbf.Table("a.dbf", kind)
    table.open(dbf.READ_WRITE)
    table.append((value,))
    found = table[0][0]
    table.close()
    with open("a.dbf", "rb") as file:
        content = file.read()
    stored = content[int.from_bytes(content[8:10], "little") + 1:].rstrip(b"\x1a").decode().strip()
    print(kind, repr(value), "stored", stored, "read", found)
digits = b"120101199001011235"
table = dbf.Table("a.dbf", "n N(18,0)")
table.open(dbf.READ_WRITE)
table.append((1,))
table.close()
with open("a.dbf", "rb") as file:
    content = file.read()
with open("a.dbf", "wb") as file:
    file.write(content.replace(b" " * 17 + b"1", digits))
print("another program's 120101199001011235 by dbfread", next(iter(dbfread.DBF("a.dbf")))["N"])
table = dbf.Table("a.dbf")
table.open(dbf.READ_ONLY)
print("by dbf", table[0][0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
