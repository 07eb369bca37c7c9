#!/usr/bin/env bash
# dataset drops the time of a datetime when an earlier row had a date, and stores the id 007 as 7.
#
# Version:  dataset 2.0.0, SQLAlchemy 2.1.9
#
# Expected: a library that "makes the columns as needed" keeps a value that does not fit its column,
# as SQLite can, or refuses it.
#
# Happens:  a column has the type of its first value. A date column cuts later datetimes to the day;
# a column begun with a number takes texts if it was an integer and raises an error if it was a
# float or a truth value. The column id is always an integer: 007 becomes 7. An offset is cut off
# (08:00+08:00 becomes 08:00). Only the errors are said.
#
# Matters:  the order of rows decides what is lost; with the plain day first, the hours of all
# measurements are gone.
#
# Output seen, and compared with below:
#> at 2024-03-05 2024-03-05 08:30:00 -> ['2024-03-05', '2024-03-05'] DATE
#> at 2024-03-05 08:30:00 2024-03-05 08:30:00+08:00 -> ['2024-03-05 08:30:00', '2024-03-05 08:30:00'] DATETIME
#> id 007 -> ['7'] INTEGER
#> code 007 8 -> ['007', '8'] TEXT
#> n 5 n/a 2.5 -> ['5', 'n/a', '2.5'] BIGINT
#> n 2.5 n/a -> StatementError: (builtins.ValueError) could not convert string to float: 'n/a' FLOAT
#> n True 2 -> StatementError: (builtins.ValueError) Value 2 is not None, True, or False BOOLEAN
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dataset==2.0.0' 'SQLAlchemy==2.1.9'
venv/bin/python - >output <<'PYTHON'
import datetime

import dataset

day, moment = datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 8, 30)
east = datetime.timezone(datetime.timedelta(hours=8))
for key, values in (("at", (day, moment)), ("at", (moment, moment.replace(tzinfo=east))), ("id", ("007",)), ("code", ("007", 8)),
                    ("n", (5, "n/a", 2.5)), ("n", (2.5, "n/a")), ("n", (True, 2))):
    table = dataset.connect("sqlite:///:memory:")["t"]
    try:
        for value in values:
            table.insert({key: value})
        result = [row[key] for row in table.all()]
    except Exception as error:
        result = "%s: %s" % (type(error).__name__, str(error).splitlines()[0])
    print(key, *(str(value) for value in values), "->", result if isinstance(result, str) else [str(value) for value in result],
          table.table.columns[key].type)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
