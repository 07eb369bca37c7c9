#!/usr/bin/env bash
# ofxparse puts a booking of midnight in China on the day before, and 5.30 hours are 5 hours 18
# minutes.
#
# Version:  ofxparse 0.21, ofxtools 1.1.1
#
# Expected: the day of the file, 5 March, or a time that tells its zone. [5.30:IST] is India's five
# and a half hours, as ofxtools reads it.
#
# Happens:  the offset is subtracted and no zone is set: 20240305000000[+8:CST], which is how banks
# write a date, becomes 2024-03-04 16:00:00, while 20240305 stays on the 5th. An offset without a
# sign, [8], is not applied. Minutes are read as a fraction of the hour, so that India is twelve
# minutes off and Newfoundland as well.
#
# Matters:  everything booked east of Greenwich is one day early, on the first of a month in the month
# before; and balances by day do not fit those of the bank.
#
# Output seen, and compared with below:
#> 20240305 | ofxparse 2024-03-05 00:00:00 | ofxtools 2024-03-05 00:00:00+00:00
#> 20240305000000 | ofxparse 2024-03-05 00:00:00 | ofxtools 2024-03-05 00:00:00+00:00
#> 20240305000000[+8:CST] | ofxparse 2024-03-04 16:00:00 | ofxtools 2024-03-04 16:00:00+00:00
#> 20240301000000.000[8] | ofxparse 2024-03-01 00:00:00 | ofxtools 2024-02-29 16:00:00+00:00
#> 20240305083000[5.30:IST] | ofxparse 2024-03-05 03:12:00 | ofxtools 2024-03-05 03:00:00+00:00
#> 20240305083000[-3.30:NST] | ofxparse 2024-03-05 11:48:00 | ofxtools 2024-03-05 12:00:00+00:00
#> 20240305233000[-5:EST] | ofxparse 2024-03-06 04:30:00 | ofxtools 2024-03-06 04:30:00+00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'ofxparse==0.21' 'ofxtools==1.1.1'
venv/bin/python -W ignore - >output <<'PYTHON'
import io

from ofxparse import OfxParser
from ofxtools.Types import DateTime

TIMES = ("20240305", "20240305000000", "20240305000000[+8:CST]", "20240301000000.000[8]", "20240305083000[5.30:IST]", "20240305083000[-3.30:NST]",
         "20240305233000[-5:EST]")
entries = "".join("<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>%s<TRNAMT>-1.00<FITID>%d<NAME>A</STMTTRN>\n" % (time, number) for number, time in enumerate(TIMES))
text = """OFXHEADER:100
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
%s</BANKTRANLIST><LEDGERBAL><BALAMT>1.00<DTASOF>20240331</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
""" % entries
read = OfxParser.parse(io.BytesIO(text.encode())).account.statement.transactions
for time, transaction in zip(TIMES, read):
    print(time, "| ofxparse", transaction.date, "| ofxtools", DateTime().convert(time))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
