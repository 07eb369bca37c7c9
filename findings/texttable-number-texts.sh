#!/usr/bin/env bash
# texttable and beautifultable print texts that look like numbers as other numbers.
#
# Version:  texttable 1.7.2, beautifultable 1.1.0
#
# Expected: a text is printed as it is; all of these cells are str.
#
# Happens:  every cell is tried as a number: 007 becomes 7, the code 12E4567 inf, 39.9042123 39.904,
# 0.0001 0.000 or 0.0, 1_000 1000. In texttable an 18-digit number becomes 1.1e+17, the same for two
# persons.
#
# Matters:  a table of codes and coordinates, read with the csv module and shown, looks complete and
# is wrong in each row; set_cols_dtype(["t", ...]) or detect_numerics = False is needed.
#
# Output seen, and compared with below:
#> 007 110000200001010014 12E4567 39.9042123 0.0001
#>   texttable 7 1.100e+17 inf 39.904 0.000
#>   beautifultable 7 110000200001010014 inf 39.904 0.0
#> 07 110000200001010022 12E4 39.9038 1_000
#>   texttable 7 1.100e+17 120000 39.904 1000
#>   beautifultable 7 110000200001010022 120000.0 39.904 1000
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'texttable==1.7.2' 'beautifultable==1.1.0'
venv/bin/python - >output <<'PYTHON'
import beautifultable
import texttable

for row in (["007", "110000200001010014", "12E4567", "39.9042123", "0.0001"],
            ["07", "110000200001010022", "12E4", "39.9038", "1_000"]):
    print(*row)
    table = texttable.Texttable(max_width=0)
    table.set_deco(0)
    table.add_row(row)
    print("  texttable", *table.draw().split())
    table = beautifultable.BeautifulTable(maxwidth=200)
    table.rows.append(row)
    print("  beautifultable", *str(table).splitlines()[1].replace("|", "").split())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
