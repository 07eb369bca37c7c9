#!/usr/bin/env bash
# pandas.read_json turns amounts into dates when the column's name ends in _at or is "date".
#
# Version:  pandas 3.1.1
#
# Expected: numbers stay numbers unless dates are asked for, and the keys of objects stay the
# texts that they are.
#
# Happens:  names such as sold_at, date or modified make numbers above 31536000 dates (seconds
# since 1970), smaller ones stay, so it depends on the amount. Month keys become timestamps, and
# keys like 007 numbers.
#
# Matters:  fields are named by others (amount_sold_at), and record keys with leading zeros are
# looked up later.
#
# Output seen, and compared with below:
#> [{"sold_at": 400000000}] -> 1982-09-04 15:06:40
#> [{"sold_at": 3000000}] -> 3000000
#> [{"price": 400000000}] -> 400000000
#> [',2024-03-01', '7,1', '8,2']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io

import pandas

for text in (
    '[{"sold_at": 400000000}]',
    '[{"sold_at": 3000000}]',
    '[{"price": 400000000}]',
):
    print(text, "->", pandas.read_json(io.StringIO(text)).iloc[0, 0])
print(pandas.read_json(io.StringIO('{"2024-03": {"007": 1, "008": 2}}')).to_csv().split())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
