#!/usr/bin/env bash
# larray reads Eurostat's files as texts when values are missing or flagged: the sum of 1.5, 2, 9,
# 20, 3 and 10 is "1.5 b2 9 20 3 p10 ".
#
# Version:  larray 0.35.2, pandas 3.1.1
#
# Expected: numbers and missing values from read_eurostat, which is for this format: there each
# value ends in a blank, ": " is a missing one, and letters behind the blank are flags.
#
# Happens:  one ": " makes its column texts and the table a mixture of both, for which sum and mean
# raise TypeError; with one in each column, or with flags ("1.5 b", a break in series, "3 p",
# provisional), all are texts, and sum joins them, the largest of 9 and 20 is 9. Without both it is
# numbers. read_csv makes 7.0 of the labels 007 and 7, two rows of one name then, 12000.0 of 12E3
# and nan of NA (Namibia).
#
# Matters:  hardly any of Eurostat's tables has neither flags nor gaps; sums and maxima come out
# without a warning.
#
# Output seen, and compared with below:
#> all present | float64 | sum 45.5 | largest 20.0 | mean 7.583333333333333
#> one missing | object | sum TypeError | largest TypeError | mean TypeError
#> one missing each year | object | sum '1.5 : 9 : 3 10 ' | largest ': ' | mean TypeError
#> flags | object | sum '1.5 b2 9 20 3 p10 ' | largest '9 ' | mean TypeError
#> 7.0 7.0 12000.0
#> CN nan
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larray==0.35.2' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import larray

def tried(call):
    try:
        return repr(call())
    except TypeError as error:
        return "TypeError"

HEAD = "freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \n"
for title, rows in (("all present", "A,NR,AT\t1.5 \t20 \nA,NR,BE\t2 \t3 \nA,NR,EL\t9 \t10 \n"),
                    ("one missing", "A,NR,AT\t1.5 \t: \nA,NR,BE\t2 \t3 \nA,NR,EL\t9 \t10 \n"),
                    ("one missing each year", "A,NR,AT\t1.5 \t: \nA,NR,BE\t: \t3 \nA,NR,EL\t9 \t10 \n"),
                    ("flags", "A,NR,AT\t1.5 b\t20 \nA,NR,BE\t2 \t3 p\nA,NR,EL\t9 \t10 \n")):
    with open("table.tsv", "w") as file:
        file.write(HEAD + rows)
    table = larray.read_eurostat("table.tsv")
    print(title, "|", table.dtype, "| sum", tried(table.sum), "| largest", tried(table.max), "| mean", tried(table.mean))
with open("codes.csv", "w") as file:
    file.write("area\\year,2022,2023\n007,1,2\n7,3,4\n12E3,5,6\n")
print(*larray.read_csv("codes.csv").axes["area"].labels)
with open("codes.csv", "w") as file:
    file.write("area\\year,2022,2023\nCN,1,2\nNA,3,4\n")
print(*larray.read_csv("codes.csv").axes["area"].labels)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
