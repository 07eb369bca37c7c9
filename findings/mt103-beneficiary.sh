#!/usr/bin/env bash
# mt103 gives the beneficiary in a field 59F to the bank, and of two charges keeps the last.
#
# Version:  mt103 1.1.1
#
# Expected: the beneficiary, as for the fields 59 and 59A; both charges, as SWIFT's rules for the
# MT 103 let 71F occur several times, once for each bank; the texts of a field up to the next line
# that starts with a tag.
#
# Happens:  59F, the form with numbered lines for name, street and country, is not known, and
# nothing is raised: with a field 57A in front its lines become part of account_with_institution,
# else part of the customer who pays; the beneficiary is None. Of two fields 71F the last is kept.
# Each colon in 23E (a time to call) leaves the message without any field. A tag within a text, as
# in "INVOICE 5 :71A: OUR", begins a field. The readme only says that it reads the MT103.
#
# Matters:  59F is what banks ask for, since it has the address in parts; whoever counts payments
# by beneficiary has those without one, and payers with the names of two people.
#
# Output seen, and compared with below:
#> 59 | True 2024-03-05
#>     ordering_customer '/DE02120300000000202051\nMAX MUSTER'
#>     beneficiary '/DE02500105170137075030\nERIKA MUSTER\nSTREET 1\nBERLIN'
#>     remittance_information 'INVOICE 5'
#>     details_of_charges 'SHA'
#> 59F | True 2024-03-05
#>     ordering_customer '/DE02120300000000202051\nMAX MUSTER\n:59F:/DE02500105170137075030\n1/ERIKA MUSTER\n2/STREET 1\n3/DE/BERLIN'
#>     remittance_information 'INVOICE 5'
#>     details_of_charges 'SHA'
#> 57A and 59F | True 2024-03-05
#>     ordering_customer '/DE02120300000000202051\nMAX MUSTER'
#>     account_with_institution 'INGDDEFF\n:59F:/DE02500105170137075030\n1/ERIKA MUSTER\n2/STREET 1\n3/DE/BERLIN'
#>     remittance_information 'INVOICE 5'
#>     details_of_charges 'SHA'
#> two 71F | True 2024-03-05
#>     ordering_customer '/DE02120300000000202051\nMAX MUSTER'
#>     beneficiary '/DE02500105170137075030\nERIKA MUSTER\nSTREET 1\nBERLIN'
#>     remittance_information 'INVOICE 5'
#>     details_of_charges 'SHA'
#>     sender_charges 'EUR3,'
#> a colon in 23E | True None
#> a tag in 70 | True 2024-03-05
#>     ordering_customer '/DE02120300000000202051\nMAX MUSTER'
#>     beneficiary '/DE02500105170137075030\nERIKA MUSTER\nSTREET 1\nBERLIN'
#>     remittance_information 'INVOICE 5'
#>     details_of_charges ' OUR\n:71A:SHA'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'mt103==1.1.1'
venv/bin/python - >output <<'PYTHON'
from mt103 import MT103

HEAD = ":20:REF1\n:23B:CRED\n:32A:240305EUR1234,56\n:50K:/DE02120300000000202051\nMAX MUSTER\n"
FREE = "/DE02500105170137075030\nERIKA MUSTER\nSTREET 1\nBERLIN\n"
LINES = "/DE02500105170137075030\n1/ERIKA MUSTER\n2/STREET 1\n3/DE/BERLIN\n"
REST = ":70:INVOICE 5\n:71A:SHA"
NAMES = ("ordering_customer", "account_with_institution", "beneficiary", "remittance_information", "details_of_charges", "sender_charges")
for title, text in (
    ("59", HEAD + ":59:" + FREE + REST),
    ("59F", HEAD + ":59F:" + LINES + REST),
    ("57A and 59F", HEAD + ":57A:INGDDEFF\n:59F:" + LINES + REST),
    ("two 71F", HEAD + ":59:" + FREE + REST + "\n:71F:EUR1,50\n:71F:EUR3,"),
    ("a colon in 23E", HEAD.replace(":32A:", ":23E:PHOB/10:30\n:32A:") + ":59:" + FREE + REST),
    ("a tag in 70", HEAD + ":59:" + FREE + REST.replace("INVOICE 5", "INVOICE 5 :71A: OUR")),
):
    message = MT103("{1:F01BANKBEBBAXXX0000000000}{2:I103BANKDEFFXXXXN}{4:\n" + text + "\n-}")
    print(title, "|", bool(message), message.text.date)
    for name in NAMES:
        if getattr(message.text, name) is not None:
            print("   ", name, repr(getattr(message.text, name)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
