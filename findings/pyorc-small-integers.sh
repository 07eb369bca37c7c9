#!/usr/bin/env bash
# pyorc stores 200 in a tinyint as -56, and numbers in smallint and int that others read wrapped.
#
# Version:  pyorc 0.12.0, pyarrow 26.0.1
#
# Expected: an error, as pyarrow and fastavro raise for a number that does not fit its type, or
# pyorc itself for a text in a column of numbers.
#
# Happens:  tinyint wraps at once: 128 is -128, 300 is 44. smallint and int take any number of eight
# bytes and pyorc gives it back, so that a test of reading again passes; pyarrow reads 70000 as
# 4464 and 5000000000 as 705032704 from the same file. Decimals are rounded to the scale.
#
# Matters:  schemas are written by hand, and populations, budgets and telephone numbers outgrow
# them. The file is valid, and the mistake is only seen by whoever reads it elsewhere.
#
# Output seen, and compared with below:
#> tinyint 127 128 200 300 | pyorc 127 -128 -56 44 | pyarrow 127 -128 -56 44
#> smallint 32767 32768 70000 | pyorc 32767 32768 70000 | pyarrow 32767 -32768 4464
#> int 2147483647 2147483648 5000000000 13912345678 | pyorc 2147483647 2147483648 5000000000 13912345678 | pyarrow 2147483647 -2147483648 705032704 1027443790
#> decimal(10,1) 1.25 1.26 | pyorc 1.2 1.3 | pyarrow 1.2 1.3
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyorc==0.12.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import decimal

import pyarrow.orc
import pyorc

for kind, values in (("tinyint", [127, 128, 200, 300]), ("smallint", [32767, 32768, 70000]), ("int", [2147483647, 2147483648, 5000000000, 13912345678]),
                     ("decimal(10,1)", [decimal.Decimal("1.25"), decimal.Decimal("1.26")])):
    with open("a.orc", "wb") as file:
        writer = pyorc.Writer(file, "struct<n:%s>" % kind)
        for value in values:
            writer.write((value,))
        writer.close()
    with open("a.orc", "rb") as file:
        back = [row[0] for row in pyorc.Reader(file)]
    show = lambda items: " ".join(str(item) for item in items)
    print(kind, show(values), "| pyorc", show(back), "| pyarrow", show(pyarrow.orc.read_table("a.orc")["n"].to_pylist()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
