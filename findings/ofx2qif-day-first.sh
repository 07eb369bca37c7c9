#!/usr/bin/env bash
# ofx2qif writes 5 March as 5/3/2024, which readers of QIF take for 3 May, and 1,234.56 as 1.23.
#
# Version:  ofx 0.10.9 (libofx, Debian), quiffen 4.0.1
#
# Expected: the month first, as Quicken writes QIF and its readers expect; 1234.56, or an error.
#
# Happens:  days are written first, without zeros, so that up to the 12th they are months to others,
# and from the 13th on they are read right. An amount with a comma for thousands ends at it, and is
# shown with two decimals: 1,234.56 is 1.23, 0.125 is 0.12. The time zone of the bank is left behind:
# 23:30 on the 5th in New York is on the 6th, 01:00 on the 5th in Shanghai on the 4th. The date of the
# balance has no D in front.
#
# Matters:  one half of a statement moves by months when it goes from one program to the other.
#
# Output seen, and compared with below:
#> !Account N1  2 TBank DOFX online account /31/3/2024 $100.00
#> !Type:Bank D5/3/2024 T-1234.56 PA LGeneric debit
#> D12/3/2024 T-1.23 PB LGeneric debit
#> D13/3/2024 T-12.50 PC LGeneric debit
#> D14/3/2024 T-0.12 PD LGeneric debit
#> D6/3/2024 T-1.00 PNew York LGeneric debit
#> D4/3/2024 T-1.00 PShanghai LGeneric debit
#>
#> quiffen A 2024-05-03 -1234.56
#> quiffen B 2024-12-03 -1.23
#> quiffen C 2024-03-13 -12.50
#> quiffen D 2024-03-14 -0.12
#> quiffen New York 2024-06-03 -1.00
#> quiffen Shanghai 2024-04-03 -1.00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ofx >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ofx >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ofx)
echo "ofx $version"
case $version in
  1:0.10.9*) ;;
  *) echo "another version than 1:0.10.9: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'quiffen==4.0.1'
cat >t.ofx <<'OFX'
OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20240331<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>CNY
<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20240301<DTEND>20240331
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240305<TRNAMT>-1234.56<FITID>1<NAME>A</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240312<TRNAMT>-1,234.56<FITID>2<NAME>B</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240313<TRNAMT>-12,50<FITID>3<NAME>C</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240314<TRNAMT>-0.125<FITID>4<NAME>D</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240305233000[-5:EST]<TRNAMT>-1.00<FITID>5<NAME>New York</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240305010000[+8:CST]<TRNAMT>-1.00<FITID>6<NAME>Shanghai</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>100.00<DTASOF>20240331</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
OFX
ofx2qif t.ofx >t.qif 2>/dev/null
{
tr '\n' ' ' <t.qif | sed 's/ \^ /\n/g'
echo
venv/bin/python - <<'PYTHON'
from quiffen import Qif

account = Qif.parse("t.qif").accounts.popitem()[1]
for transactions in account.transactions.values():
    for transaction in transactions:
        print("quiffen", transaction.payee, transaction.date.date(), transaction.amount)
PYTHON
} >output 2>&1
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
