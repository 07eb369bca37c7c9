#!/usr/bin/env bash
# apsw's .autoimport refuses 2024-03-05 as ambiguous, and stores 30/02/2024 as 2024-02-30.
#
# Version:  apsw 3.54.1.0
#
# Expected: ISO dates as they are, since the year comes first; a day that does not exist as text;
# numbers as SQLite reads them.
#
# Happens:  a column of 2024-03-05 or 2024-03-05 08:30 ends the import as long as no day is above
# 12: "ambiguous data format - DateUS, DateWorld", as if it might be 3 May. A code 12E4567 becomes
# infinity, and .mode json writes Infinity, which is no JSON. 1_000 becomes 1000.0, １２ 12.0, nan
# NULL. One number of 20 digits ends the import with OverflowError, or leaves all as text when
# another row has letters. (007 stays text.)
#
# Matters:  the command is for files whose columns one does not know; codes become equal, and
# whether a file of ISO dates is read depends on the days in it.
#
# Output seen, and compared with below:
#> 007 010 -> [{ "t": "text", "a": "007"}, { "t": "text", "a": "010"}]
#> 2024-03-05 2024-03-06 -> Error: Column #1 "a" has ambiguous data format - DateUS, DateWorld
#> 2024-03-05 08:30 2024-03-06 08:30 -> Error: Column #1 "a" has ambiguous data format - DateTimeUS, DateTimeWorld
#> 2024-03-05T08:30 2024-03-06T08:30 -> Error: Column #1 "a" has ambiguous data format - DateTimeUS, DateTimeWorld
#> 2024-03-05 2024-03-25 -> [{ "t": "text", "a": "2024-03-05"}, { "t": "text", "a": "2024-03-25"}]
#> 25/03/2024 30/02/2024 -> [{ "t": "text", "a": "2024-03-25"}, { "t": "text", "a": "2024-02-30"}]
#> 12E4567 13E4567 -> [{ "t": "real", "a": Infinity}, { "t": "real", "a": Infinity}]
#> 1_000 20 -> [{ "t": "real", "a": 1000.0}, { "t": "integer", "a": 20}]
#> １２ 5 -> [{ "t": "real", "a": 12.0}, { "t": "integer", "a": 5}]
#> nan 1 -> [{ "t": "null", "a": null}, { "t": "integer", "a": 1}]
#> 12345678901234567890 5 -> OverflowError: int too big to convert
#> 12345678901234567890 x -> [{ "t": "text", "a": "12345678901234567890"}, { "t": "text", "a": "x"}]
#> 120101199001011234 5 -> [{ "t": "integer", "a": 120101199001011234}, { "t": "integer", "a": 5}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'apsw==3.54.1.0'
venv/bin/python - >output <<'PYTHON'
import io

import apsw.shell

for values in (("007", "010"), ("2024-03-05", "2024-03-06"), ("2024-03-05 08:30", "2024-03-06 08:30"), ("2024-03-05T08:30", "2024-03-06T08:30"), ("2024-03-05", "2024-03-25"),
               ("25/03/2024", "30/02/2024"), ("12E4567", "13E4567"), ("1_000", "20"), ("１２", "5"), ("nan", "1"), ("12345678901234567890", "5"),
               ("12345678901234567890", "x"), ("120101199001011234", "5")):
    with open("t.csv", "w") as file:
        file.write("a,b\n" + "".join("%s,1\n" % value for value in values))
    output = io.StringIO()
    shell = apsw.shell.Shell(stdout=output, stderr=output)
    result = None
    for command in (".autoimport t.csv", ".mode json", "SELECT typeof(a) AS t, a FROM t;"):
        try:
            output.seek(0)
            output.truncate()
            shell.process_complete_line(command)
        except Exception as error:
            result = "%s: %s" % (type(error).__name__, error)
            break
    print(*values, "->", result or " ".join(output.getvalue().split()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
