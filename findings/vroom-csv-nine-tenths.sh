#!/usr/bin/env bash
# vroom_csv makes a column of truth values when nine tenths of it are 0, 1, yes or no; the rest is
# null.
#
# Version:  vroom-csv 0.1.0 (libvroom), pyarrow 26.0.1
#
# Expected: a type that all values have, or an error: the types are "automatically inferred from the
# data (integers, floats, booleans, strings)".
#
# Happens:  the type is that of nine tenths of the values. Of fifty times 1, 2 and 30 truth values
# are made, and 2 and 30 are null; so are 2.5 among whole numbers, the code A7 among numbers, and
# each number beyond 64 bits. 007 and 7 are one.
#
# Matters:  counts of rare events are 0 and 1 nearly everywhere, and what is of interest are the
# others. With "null" as usual for empty cells the loss cannot be told from a gap; error_summary
# says that there were no errors.
#
# Output seen, and compared with below:
#> 5 times 1, then 2, 30 -> int64 [1, 1, 2, 30] nulls 0 errors False
#> 50 times 1, then 2, 30 -> bool [True, True, None, None] nulls 2 errors False
#> 5000 times 0, then 2, 30 -> bool [False, False, None, None] nulls 2 errors False
#> 50 times 12, then 2.5, A7, 007 -> int64 [12, None, None, 7] nulls 2 errors False
#> 50 times no, then yes, often -> bool [False, False, True, None] nulls 1 errors False
#> 12345678901234567890, 1 -> int64 [None, 1] nulls 1 errors False
#> 007, 7 -> int64 [7, 7] nulls 0 errors False
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'vroom-csv==0.1.0' 'pyarrow==26.0.1'
venv/bin/python - >output <<'PYTHON'
import pyarrow
import vroom_csv

def show(title, values):
    with open("a.csv", "w") as file:
        file.write("a\n" + "".join("%s\n" % value for value in values))
    table = vroom_csv.read_csv("a.csv")
    column = pyarrow.table(table)["a"]
    print(title, "->", column.type, column.to_pylist()[-4:], "nulls", column.null_count, "errors", table.has_errors())

show("5 times 1, then 2, 30", [1] * 5 + [2, 30])
show("50 times 1, then 2, 30", [1] * 50 + [2, 30])
show("5000 times 0, then 2, 30", [0] * 5000 + [2, 30])
show("50 times 12, then 2.5, A7, 007", [12] * 50 + ["2.5", "A7", "007"])
show("50 times no, then yes, often", ["no"] * 50 + ["yes", "often"])
show("12345678901234567890, 1", ["12345678901234567890", 1])
show("007, 7", ["007", "7"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
