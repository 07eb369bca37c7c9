#!/usr/bin/env bash
# perspective makes 7 of the text "007", 2024-02-29 of the text 2024-03 and January 1900 of 1/2.
#
# Version:  perspective-python 5.6.1
#
# Expected: rows of Python's texts stay texts, as numbers and truth values of Python keep their
# types; if texts are read, 2024-03 is March.
#
# Happens:  without a schema the type of a column is guessed from its texts, and nothing is left of
# them: 007 is 7, 1e5 is 100000, the code 0x1A is 26, 12E4567 has no value in JSON. 2024-03 is the
# day before 1 March, 1/2 the second of January 1900, 1-2-3 a day of the year 1. The group b has no
# value, and its "any" is 0; "min" of a column with one missing value is missing.
#
# Matters:  tables are handed to the viewer as lists of dicts, straight from JSON or SQL. Codes of
# places and products lose their zeros, and each month is counted in the month before.
#
# Output seen, and compared with below:
#> ['007', '12'] -> integer [7, 12]
#> ['1e5', '2'] -> float [100000.0, 2.0]
#> ['0x1A', '5'] -> float [26.0, 5.0]
#> ['12E4567', '7'] -> float [None, 7.0]
#> ['2024-03', '2024-04'] -> date ['2024-02-29', '2024-03-31']
#> ['1/2', '3/4'] -> date ['1900-01-02', '1900-03-04']
#> ['1-2-3', '4-5-6'] -> date ['0001-02-03', '0004-05-06']
#> ['1,234', '5'] -> string ['1,234', '5']
#> any {'all': 1, 'a': 1, 'b': 0}
#> min {'all': None, 'a': 1, 'b': None}
#> max {'all': 2, 'a': 2, 'b': None}
#> last {'all': None, 'a': 2, 'b': None}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'perspective-python==5.6.1'
venv/bin/python - >output <<'PYTHON'
import datetime

import perspective

client = perspective.Server().new_local_client()
for texts in (["007", "12"], ["1e5", "2"], ["0x1A", "5"], ["12E4567", "7"], ["2024-03", "2024-04"], ["1/2", "3/4"], ["1-2-3", "4-5-6"], ["1,234", "5"]):
    table = client.table([{"x": text} for text in texts])
    values = [row["x"] for row in table.view().to_json()]
    if table.schema()["x"] == "date":
        values = [(datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=value)).date().isoformat() for value in values]
    print(texts, "->", table.schema()["x"], values)
table = client.table([{"group": "a", "n": 1}, {"group": "a", "n": 2}, {"group": "b", "n": None}])
for name in ("any", "min", "max", "last"):
    found = table.view(group_by=["group"], columns=["n"], aggregates={"n": name}).to_columns()
    print(name, dict(zip(["all", "a", "b"], found["n"])))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
