#!/usr/bin/env bash
# stream-read-xbrl adds the groups of 12 345, which is 357, and reads 5<sup>th</sup> March 2024 as
# the 5th of the present month.
#
# Version:  stream-read-xbrl 0.1.5, lxml 6.1.3
#
# Expected: 12345, 12345.5 and 5 March 2024: with the formats num-dot-decimal and num-comma-decimal
# of the registry of Inline XBRL blanks are marks of thousands, date-day-month-year has the day
# first, and the text of an element is that of all elements in it.
#
# Happens:  of an element the texts behind inner elements are left out: 12<span>,</span>345 is 12,
# a name ends at its first &amp; in bold, and what is left of a date is completed with the present
# month and year. Groups of digits with a blank are added. The names of formats with hyphens, those
# of the registry since 2020, are not known, so that 12.345,50 is 12.3455, and 05/03/2024 is 3 May;
# with the older names numdotcomma and datedaymonthyear both are right. The column error is empty
# in all these rows. Its readme tells of nothing like it. (The package also needs boto3 and
# mypy-boto3-s3, which it does not ask for.)
#
# Matters:  the package makes the table of all accounts of British companies, for which typesetters
# put numbers and ordinals in spans; the wrong figures are as likely as the right ones.
#
# Output seen, and compared with below:
#> num-dot-decimal | 12,345 | 12345 | error: None
#> num-dot-decimal | 12 345 | 357 | error: None
#> num-dot-decimal | 12<span>,</span>345 | 12 | error: None
#> num-comma-decimal | 12.345,50 | 12.34550 | error: None
#> numdotcomma | 12.345,50 | 12345.50 | error: None
#> num-comma-decimal | 12 345,50 | 34562 | error: None
#> numspacecomma | 12 345,50 | 34562 | error: None
#> date-day-monthname-year-en | 5 March 2024 | 2024-03-05 | error: None
#> date-day-monthname-year-en | 5<sup>th</sup> March 2024 | day 5 of the present month | error: None
#> date-day-month-year | 05/03/2024 | 2024-05-03 | error: None
#> datedaymonthyear | 05/03/2024 | 2024-03-05 | error: None
#> no format | Smith &amp; Sons Ltd | Smith & Sons Ltd | error: None
#> no format | Smith <b>&amp;</b> Sons Ltd | Smith & | error: None
#> no format | <b>Smith</b> Ltd | Smith | error: None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'stream-read-xbrl==0.1.5' 'lxml==6.1.3' 'boto3==1.44.8' 'mypy-boto3-s3==1.43.106'
venv/bin/python - >output <<'PYTHON'
import datetime
import io
import logging
import zipfile

from stream_read_xbrl import stream_read_xbrl_zip

logging.disable(logging.WARNING)
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
  xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"
  xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
  xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
  xmlns:core="http://xbrl.frc.org.uk/fr/2023-01-01/core" xmlns:bus="http://xbrl.frc.org.uk/cd/2023-01-01/business">
<head><title>Accounts</title></head><body><div style="display:none"><ix:header><ix:resources>CONTEXTS
<xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<p>FACTS</p></body></html>"""
CONTEXT = """
<xbrli:context id="ID"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier>SEGMENT
</xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period></xbrli:context>"""


def read(name, style, text):
    tag, attributes = ("nonFraction", ' unitRef="GBP" decimals="2"') if name.startswith("core:") else ("nonNumeric", "")
    fact = '<ix:%s name="%s" contextRef="c"%s%s>%s</ix:%s>' % (tag, name, attributes, ' format="ixt:%s"' % style if style else "", text, tag)
    page = PAGE.replace("CONTEXTS", CONTEXT.replace("ID", "c").replace("SEGMENT", "")).replace("FACTS", fact)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Prod223_3785_01234567_20231231.html", page)
    with stream_read_xbrl_zip([file.getvalue()]) as (columns, rows):
        row = dict(zip(columns, next(rows)))
    value = next((row[column] for column in ("debtors", "balance_sheet_date", "entity_current_legal_name") if row[column] is not None), None)
    if isinstance(value, datetime.date) and (value.year, value.month) == (today.year, today.month):
        value = "day %d of the present month" % value.day
    print(style or "no format", "|", text, "|", value, "| error:", row["error"])


if __name__ == "__main__":
    today = datetime.date.today()
    for style, text in (("num-dot-decimal", "12,345"), ("num-dot-decimal", "12 345"), ("num-dot-decimal", "12<span>,</span>345"), ("num-comma-decimal", "12.345,50"),
                        ("numdotcomma", "12.345,50"), ("num-comma-decimal", "12 345,50"), ("numspacecomma", "12 345,50")):
        read("core:Debtors", style, text)
    for style, text in (("date-day-monthname-year-en", "5 March 2024"), ("date-day-monthname-year-en", "5<sup>th</sup> March 2024"),
                        ("date-day-month-year", "05/03/2024"), ("datedaymonthyear", "05/03/2024")):
        read("bus:BalanceSheetDate", style, text)
    for text in ("Smith &amp; Sons Ltd", "Smith <b>&amp;</b> Sons Ltd", "<b>Smith</b> Ltd"):
        read("bus:EntityCurrentLegalOrRegisteredName", "", text)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
