#!/usr/bin/env bash
# quiffen makes 125 of the amount 12,5 and 1.23456 of 1.234,56, and with the day first 3 May of
# 2024-03-05.
#
# Version:  quiffen 4.0.1
#
# Expected: 12.5 and 1234.56, or an error; (5.00) negative; ISO dates in their own order.
#
# Happens:  all but digits, points and minus signs is dropped from an amount: a decimal comma
# vanishes, brackets too. day_first is also used for dates that begin with the year. Of an address of
# several lines (A) the last is kept.
#
# Matters:  banks of half of Europe write the comma into QIF. Amounts are a hundred times too large or
# a thousand times too small, and no error is raised.
#
# Output seen, and compared with below:
#> T-1,234.56 -> -1234.56
#> T12,5 -> 125
#> T-12,50 -> -1250
#> T1.234,56 -> 1.23456
#> T1 234,56 -> 123456
#> T(5.00) -> 5.00
#> T5.00- -> InvalidOperation
#> T1'234.56 -> 1234.56
#> D05/03/2024 -> 2024-05-03 -> 2024-03-05
#> D5/ 3'24 -> 2024-05-03 -> 2024-03-05
#> D05.03.24 -> 2024-05-03 -> 2024-03-05
#> D2024-03-05 -> 2024-03-05 -> 2024-05-03
#> D2024/03/05 -> 2024-03-05 -> 2024-05-03
#> D20240305 -> 2024-03-05 -> 2024-05-03
#> D13/03/2024 -> 2024-03-13 -> 2024-03-13
#> D03/13/2024 -> 2024-03-13 -> 2024-03-13
#> A lines -> United Kingdom
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'quiffen==4.0.1'
venv/bin/python -W ignore - >output <<'PYTHON'
from quiffen import Qif


def read(lines, **options):
    with open("t.qif", "w") as file:
        file.write("!Type:Bank\n" + "\n".join(lines) + "\n^\n")
    account, = Qif.parse("t.qif", **options).accounts.values()
    return [transaction for kept in account.transactions.values() for transaction in kept][0]


for amount in ("-1,234.56", "12,5", "-12,50", "1.234,56", "1 234,56", "(5.00)", "5.00-", "1'234.56"):
    try:
        print("T" + amount, "->", read(["D05/03/2024", "T" + amount]).amount)
    except Exception as error:
        print("T" + amount, "->", type(error).__name__)
for date in ("05/03/2024", "5/ 3'24", "05.03.24", "2024-03-05", "2024/03/05", "20240305", "13/03/2024", "03/13/2024"):
    print("D" + date, *("-> %s" % read(["D" + date, "T1"], day_first=first).date.date() for first in (False, True)))
print("A lines ->", read(["D05/03/2024", "T1", "AHigh Road 5", "ALondon", "AUnited Kingdom"]).payee_address)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
