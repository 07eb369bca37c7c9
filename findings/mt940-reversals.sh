#!/usr/bin/env bash
# mt-940 counts the reversal of a credit (RC) as money received, and writes the IBAN before the name.
#
# Version:  mt-940 5.1.1
#
# Expected: RC takes a credit back and is negative, so that the opening balance and the entries make
# the closing balance. The account of the other party has a field of its own, as in releases 4.x.
#
# Happens:  only the mark D makes an amount negative. 100 received by mistake and taken back are 200.
# Of the German fields ?31 (account) and ?32 (name) one text is made, without a blank between; lines
# of a purpose (?20, ?21) are joined without one too. Both are options that are off (reversal_sign,
# applicant_iban).
#
# Matters:  sums of a statement are wrong by twice each reversal; names differ from those in older
# imports.
#
# Output seen, and compared with below:
#> as it is
#>  2024-03-05 C 100.00 DE02120300000000202051ERIKA MUSTER | Miete JanuarWohnung 12
#>  2024-03-06 RC 100.00 DE02120300000000202051ERIKA MUSTER | Miete Januar
#>  2024-03-06 D -12.50 None | Strom
#>  2024-03-07 RD 12.50 None | Strom
#>  opening 1000.00 entries 200.00 closing 1000.00
#> with options
#>  2024-03-05 C 100.00 ERIKA MUSTER | Miete JanuarWohnung 12
#>  2024-03-06 RC -100.00 ERIKA MUSTER | Miete Januar
#>  2024-03-06 D -12.50 None | Strom
#>  2024-03-07 RD 12.50 None | Strom
#>  opening 1000.00 entries 0.00 closing 1000.00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'mt-940==5.1.1'
venv/bin/python - >output <<'PYTHON'
import mt940

TEXT = """:20:STATEMENT
:25:10020030/1234567
:28C:00001/001
:60F:C240304EUR1000,00
:61:2403050305C100,00NTRFNONREF
:86:166?00GUTSCHRIFT?20Miete Januar?21Wohnung 12?30DEUTDEFF?31DE02120300000000202051?32ERIKA MUSTER
:61:2403060306RC100,00NTRFNONREF
:86:166?00STORNO?20Miete Januar?31DE02120300000000202051?32ERIKA MUSTER
:61:2403060306D12,50NTRFNONREF
:86:004?00LASTSCHRIFT?20Strom
:61:2403070307RD12,50NTRFNONREF
:86:004?00STORNO?20Strom
:62F:C240307EUR1000,00
-
"""
for options in (None, mt940.Options(reversal_sign=True, applicant_iban=True)):
    statement = mt940.parse(TEXT, options=options) if options else mt940.parse(TEXT)
    print("with options" if options else "as it is")
    for transaction in statement:
        print("", transaction.data["date"], transaction.data["status"], transaction.data["amount"].amount,
              transaction.data.get("applicant_name"), "|", transaction.data.get("purpose"))
    print(" opening", statement.data["final_opening_balance"].amount.amount, "entries", sum(transaction.data["amount"].amount for transaction in statement),
          "closing", statement.data["final_closing_balance"].amount.amount)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
