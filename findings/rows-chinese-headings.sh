#!/usr/bin/env bash
# rows names columns with Chinese headings field_0, field_1 and so on, and forgets the headings.
#
# Version:  rows 0.4.1
#
# Expected: the headings or a transliteration of them, as População becomes populacao.
#
# Happens:  what is not ASCII after normalisation is left out of a name, and an empty name becomes
# field_N. 地区 and 代码 become field_0 and field_1, 人口 (2020) field_2020, GDP（亿元） and GDP（万元） gdp and
# gdp_2. Codes with leading zeros become floats.
#
# Matters:  import_from_csv and `rows convert` lose which column is which, and the units; nothing in
# the result leads back to the headings.
#
# Output seen, and compared with below:
#> field_0 field_1 field_2020 field_2023 gdp gdp_2 populacao
#> 甲 7.0 1 2 3 4 5
#> field_0,field_1,field_2020,field_2023,gdp,gdp_2,populacao
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rows==0.4.1'
venv/bin/python - >output <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import rows

with open("a.csv", "w", encoding="utf-8") as file:
    file.write("地区,代码,人口 (2020),人口 (2023),GDP（亿元）,GDP（万元）,População\n甲,007,1,2,3,4,5\n乙,008,1,2,3,4,5\n")
table = rows.import_from_csv("a.csv")
print(*table.field_names)
print(*table[0])
rows.export_to_csv(table, "b.csv")
with open("b.csv", encoding="utf-8") as file:
    print(file.readline().strip())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
