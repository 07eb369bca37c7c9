#!/usr/bin/env bash
# pyaxis reads the keys in the rows of a PC-Axis file as figures: "Beijing" is the population of
# Beijing, and 110 that of Tianjin.
#
# Version:  pyaxis 0.4.3, pandas 3.1.1
#
# Expected: the rows of a file with KEYS under their keys, and 0 for Tianjin, whose row is left out
# since it only has zeros, as the format has it; or an error. Numbers as numbers, and 0 for a dash.
#
# Happens:  KEYS is read as a note, and keys and figures fill the table in the order of the file.
# When there are as many of them as cells, as with two of three rows of two figures, nothing is
# raised and all stand in wrong places; else an error of pandas about lengths. Figures are texts
# also without KEYS: the largest of 9 and 100.5 is 9, the sum of a column joins them; a dash, which
# stands for zero, keeps its quotes, one dot is "", two dots are missing, three keep their quotes.
#
# Matters:  this is the format of many statistical offices; KEYS is for large tables with few
# figures, and a figure in the wrong row looks like any other.
#
# Output seen, and compared with below:
#> plain | Beijing 2022: '100.5'; Beijing 2023: '9'; Tianjin 2022: '0'; Tianjin 2023: '0'; Hebei 2022: '50'; Hebei 2023: '60';
#> largest '9' sum '100.59005060'
#> keys, one row of zeros left out | Beijing 2022: '"Beijing"'; Beijing 2023: '100'; Tianjin 2022: '110'; Tianjin 2023: '"Hebei"'; Hebei 2022: '50'; Hebei 2023: '60';
#> keys, all rows | Length of values (9) does not match length of index (6)
#> signs | Beijing 2022: '"-"'; Beijing 2023: ''; Tianjin 2022: nan; Tianjin 2023: '"..."'; Hebei 2022: '50'; Hebei 2023: '60';
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyaxis==0.4.3' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
from pyaxis import pyaxis

HEAD = """CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
MATRIX="T1";
SUBJECT-CODE="P";
SUBJECT-AREA="Population";
CONTENTS="Population";
UNITS="persons";
DECIMALS=1;
TITLE="Population by region and year";
STUB="region";
HEADING="year";
VALUES("region")="Beijing","Tianjin","Hebei";
VALUES("year")="2022","2023";
"""
KEYS = "KEYS(\"region\")=VALUES;\n"
for title, data in (("plain", "DATA=\n100.5 9 \n0 0 \n50 60;"),
                    ("keys, one row of zeros left out", KEYS + "DATA=\n\"Beijing\" 100 110 \n\"Hebei\" 50 60;"),
                    ("keys, all rows", KEYS + "DATA=\n\"Beijing\" 100 110 \n\"Tianjin\" 1 2 \n\"Hebei\" 50 60;"),
                    ("signs", "DATA=\n\"-\" \".\" \n\"..\" \"...\" \n50 60;")):
    with open("table.px", "w", encoding="utf-8") as file:
        file.write(HEAD + data + "\n")
    try:
        table = pyaxis.parse("table.px", encoding="utf-8")["DATA"]
    except ValueError as error:
        print(title, "|", error)
        continue
    print(title, "|", *("%s %s: %s;" % (region, year, repr(value)) for region, year, value in table.itertuples(index=False)))
    if title == "plain":
        print("largest", repr(table["DATA"].max()), "sum", repr(table["DATA"].sum()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
