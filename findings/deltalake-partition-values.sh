#!/usr/bin/env bash
# Partitioned by deltalake, an empty text is missing, bytes are escaped text, and -1.05 makes the
# table unreadable.
#
# Version:  deltalake 1.6.6, pyarrow 26.0.1
#
# Expected: the values that were written, as from the same column when the table is not partitioned
# by it, or an error in writing.
#
# Happens:  the values of a partition are texts in Delta's log. Those of "" and of the word that
# Hive uses for null come back as None, bytes as the escapes of the log. A negative decimal with a
# fraction is written as -1.-5: the append raises an error, but is committed, and from then on the
# whole table can not be opened, the rows that were in it before neither.
#
# Matters:  partitions are by code, class or change in per cent; a code that may be empty joins
# those that are missing, and one negative number ends the table.
#
# Output seen, and compared with below:
#> string None ['', 'a', None, 'NA', 'null', '__HIVE_DEFAULT_PARTITION__', '北京']
#> string ['k'] [None, 'a', None, 'NA', 'null', None, '北京']
#> binary None [b'\x00\xff', b'ab']
#> binary ['k'] [b'\\u0000\\u00FF', b'\\u0061\\u0062']
#> ['1.50', '2.05'] None | appended | read ['7.00', '1.50', '2.05']
#> ['1.50', '2.05'] ['k'] | appended | read ['7.00', '1.50', '2.05']
#> ['-1.00'] None | appended | read ['7.00', '-1.00']
#> ['-1.00'] ['k'] | appended | read ['7.00', '-1.00']
#> ['-1.05'] None | appended | read ['7.00', '-1.05']
#> ['-1.05'] ['k'] | append Kernel error: Failed to parse value '-1.-5' as 'decimal(5,2)' | read Kernel error: Failed to parse value '-1.-5' as 'decimal(5,2)'
#> ['-0.05'] None | appended | read ['7.00', '-0.05']
#> ['-0.05'] ['k'] | append Kernel error: Failed to parse value '0.-5' as 'decimal(5,2)' | read Kernel error: Failed to parse value '0.-5' as 'decimal(5,2)'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'deltalake==1.6.6' 'pyarrow==26.0.1'
venv/bin/python - >output 2>/dev/null <<'PYTHON'
import decimal
import shutil

import deltalake
import pyarrow

for kind, values in ((pyarrow.string(), ["", "a", None, "NA", "null", "__HIVE_DEFAULT_PARTITION__", "北京"]), (pyarrow.binary(), [b"\x00\xff", b"ab"])):
    for partition in (None, ["k"]):
        shutil.rmtree("t", ignore_errors=True)
        deltalake.write_deltalake("t", pyarrow.table({"k": pyarrow.array(values, kind), "n": list(range(len(values)))}), partition_by=partition)
        print(kind, partition, [row["k"] for row in sorted(deltalake.DeltaTable("t").to_pyarrow_table().to_pylist(), key=lambda row: row["n"])])
for values in (["1.50", "2.05"], ["-1.00"], ["-1.05"], ["-0.05"]):
    for partition in (None, ["k"]):
        shutil.rmtree("t", ignore_errors=True)
        print(values, partition, end=" | ")
        deltalake.write_deltalake("t", pyarrow.table({"k": pyarrow.array([decimal.Decimal("7.00")], pyarrow.decimal128(5, 2)), "n": [0]}), partition_by=partition)
        for action in ("append", "read"):
            try:
                if action == "append":
                    deltalake.write_deltalake("t", pyarrow.table({"k": pyarrow.array([decimal.Decimal(value) for value in values], pyarrow.decimal128(5, 2)), "n": list(range(1, len(values) + 1))}), mode="append")
                    print("appended", end=" | ")
                else:
                    print("read", [str(row["k"]) for row in sorted(deltalake.DeltaTable("t").to_pyarrow_table().to_pylist(), key=lambda row: row["n"])])
            except Exception as error:
                print(action, str(error).splitlines()[0], end=" | " if action == "append" else "\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
