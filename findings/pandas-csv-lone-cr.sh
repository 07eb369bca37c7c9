#!/usr/bin/env bash
# pandas.to_csv does not quote a carriage return, and its own reader makes two rows of one.
#
# Version:  pandas 3.1.1, polars 2.1.0
#
# Expected: CR is one of the characters for which a field is quoted (RFC 4180, 2.6), as LF is, and
# as polars does.
#
# Happens:  the field is written bare. read_csv takes the CR for the end of a line: one row more,
# and with several columns the rest of the row under the wrong headings, filled up with nulls.
#
# Matters:  text from old Mac files, SAP and some web forms has bare CRs. Nothing in the file
# shows it.
#
# Output seen, and compared with below:
#> pandas '备注,n\n甲\r乙,1\n丙,2\n'
#> read   [['甲', nan], ['乙', 1.0], ['丙', 2.0]]
#> LF     '备注\n"甲\n乙"\n'
#> polars '备注\n"甲\r乙"\n'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
import io

import pandas
import polars

frame = pandas.DataFrame({"备注": ["甲\r乙", "丙"], "n": [1, 2]})
text = frame.to_csv(index=False)
print("pandas", repr(text))
print("read  ", pandas.read_csv(io.StringIO(text)).values.tolist())
print("LF    ", repr(pandas.DataFrame({"备注": ["甲\n乙"]}).to_csv(index=False)))
print("polars", repr(polars.DataFrame({"备注": ["甲\r乙"]}).write_csv()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
