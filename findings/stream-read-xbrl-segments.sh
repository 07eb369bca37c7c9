#!/usr/bin/env bash
# stream-read-xbrl takes the turnover in the country that is listed first for that of the company.
#
# Version:  stream-read-xbrl 0.1.5, lxml 6.1.3
#
# Expected: 1000000, the only turnover whose context has no segment, in whatever order the page has
# them; a fact with a member of a dimension is, by XBRL's dimensions, about that part alone.
#
# Happens:  the first fact with the name in a period is kept, whatever its context says: 700000 of
# the United Kingdom, or the debtors of the parent in the accounts of a group, when they stand in
# front. Of Equity only facts with the word ShareCapital or RetainedEarningsAccumulatedLosses in
# the id of their context, a name that whoever writes the file chooses, are share capital and
# reserves; one with a member but without the word segment in that id is the shareholders' funds.
# Nothing says so, in the table or in the readme.
#
# Matters:  a note that lists turnover by country often comes before or behind the statement by the
# layout of the page alone; sums over companies have some with a part of their turnover.
#
# Output seen, and compared with below:
#> the total first | turnover_gross_operating_revenue 1000000
#> the countries first | turnover_gross_operating_revenue 700000
#> the parent first | debtors 20
#> equity in contexts named c1, c2 | shareholder_funds 100
#> equity in contexts named ShareCapital_segment, RetainedEarningsAccumulatedLosses_segment | called_up_share_capital 100 profit_loss_account_reserve 8900 shareholder_funds 9000
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


def member(name, dimension, value):
    segment = '<xbrli:segment><xbrldi:explicitMember dimension="%s">%s</xbrldi:explicitMember></xbrli:segment>' % (dimension, value)
    return CONTEXT.replace("ID", name).replace("SEGMENT", segment)


def fact(name, context, value):
    return '<ix:nonFraction name="core:%s" contextRef="%s" unitRef="GBP" decimals="0" format="ixt:num-dot-decimal">%s</ix:nonFraction>' % (name, context, value)


def read(title, contexts, facts):
    page = PAGE.replace("CONTEXTS", CONTEXT.replace("ID", "c").replace("SEGMENT", "") + contexts).replace("FACTS", " ".join(facts))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Prod223_3785_01234567_20231231.html", page)
    with stream_read_xbrl_zip([file.getvalue()]) as (columns, rows):
        for row in rows:
            row = dict(zip(columns, row))
            print(title, "|", *("%s %s" % (key, row[key]) for key in ("turnover_gross_operating_revenue", "debtors", "called_up_share_capital",
                                                                     "profit_loss_account_reserve", "shareholder_funds", "error") if row[key] is not None))


if __name__ == "__main__":
    countries = member("c1", "core:CountriesRegionsDimension", "core:UnitedKingdom") + member("c2", "core:CountriesRegionsDimension", "core:Europe")
    total, parts = fact("TurnoverRevenue", "c", "1,000,000"), [fact("TurnoverRevenue", "c1", "700,000"), fact("TurnoverRevenue", "c2", "300,000")]
    read("the total first", countries, [total, *parts])
    read("the countries first", countries, [*parts, total])
    group = member("c1", "core:GroupCompanyDimension", "core:Company")
    read("the parent first", group, [fact("Debtors", "c1", "20"), fact("Debtors", "c", "5,000")])
    for names in (("c1", "c2"), ("ShareCapital_segment", "RetainedEarningsAccumulatedLosses_segment")):
        equity = member(names[0], "core:EquityClassesDimension", "core:ShareCapital") + member(names[1], "core:EquityClassesDimension", "core:RetainedEarningsAccumulatedLosses")
        read("equity in contexts named %s, %s" % names, equity, [fact("Equity", names[0], "100"), fact("Equity", names[1], "8,900"), fact("Equity", "c", "9,000")])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
