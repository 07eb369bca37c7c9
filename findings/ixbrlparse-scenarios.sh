#!/usr/bin/env bash
# ixbrlparse leaves out the dimensions of a scenario: equity, share capital and retained earnings
# are three facts that cannot be told apart; a figure marked as nil is 0.
#
# Version:  ixbrlparse 0.12.0, lxml 6.1.3
#
# Expected: the members of all dimensions, which XBRL allows in xbrli:scenario as well as in
# xbrli:segment, and which ESEF, the format of listed companies in the EU, asks for in the
# scenario; no value for xsi:nil; a unit GBP per share; words of two lines as two words.
#
# Happens:  only xbrli:segment is read. Of contexts with a scenario the column segment:0 is empty,
# so that 100, 60 and 40 are three values of the same name and day, and adding or taking the last
# is wrong. xsi:nil="true" becomes the number 0, also with to_json. Of the unit GBP/shares the
# first measure is kept, so that earnings per share are in GBP as the profit is. Line breaks within
# a text are removed and not made blanks, and of two parts marked ix:exclude the second stays.
# errors is empty. The documentation speaks of segments alone.
#
# Matters:  with filings of British companies, which use segments, all is right; with those of the
# rest of Europe each part of the equity is the equity.
#
# Output seen, and compared with below:
#> segment | Equity 100.0 unit: iso4217:GBP segment: '' errors: []
#> segment | Equity 60.0 unit: iso4217:GBP segment: 'explicitMember ifrs:ComponentsOfEquityAxis ifrs:IssuedCapitalMember' errors: []
#> segment | Equity 40.0 unit: iso4217:GBP segment: 'explicitMember ifrs:ComponentsOfEquityAxis ifrs:RetainedEarningsMember' errors: []
#> scenario | Equity 100.0 unit: iso4217:GBP segment: '' errors: []
#> scenario | Equity 60.0 unit: iso4217:GBP segment: '' errors: []
#> scenario | Equity 40.0 unit: iso4217:GBP segment: '' errors: []
#> nil | Equity 0 unit: iso4217:GBP segment: '' errors: []
#> per share | BasicEarningsLossPerShare 1.25 unit: iso4217:GBP segment: '' errors: []
#> two lines | AddressOfRegisteredOfficeOfEntity 'Mill Road 1234 Upper Town' unit: None segment: '' errors: []
#> two excluded | DisclosureOfIssuedCapitalExplanatory 'A B page 2C' unit: None segment: '' errors: []
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ixbrlparse==0.12.0' 'lxml==6.1.3'
venv/bin/python -W ignore - >output <<'PYTHON'
import io

from ixbrlparse import IXBRL

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
  xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
  xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:ifrs="https://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full">
<head><title>Accounts</title></head><body><div style="display:none"><ix:header><ix:resources>CONTEXTS
<xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit>
<xbrli:unit id="GBP_per_share"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unitNumerator>
<xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</ix:resources></ix:header></div><p>FACTS</p></body></html>"""


def context(name, where, member):
    part = """<xbrli:%s><xbrldi:explicitMember dimension="ifrs:ComponentsOfEquityAxis">ifrs:%s</xbrldi:explicitMember></xbrli:%s>""" % (where, member, where)
    return """<xbrli:context id="%s"><xbrli:entity>
<xbrli:identifier scheme="http://standards.iso.org/iso/17442">5493001KJTIIGC8Y1R12</xbrli:identifier>%s</xbrli:entity>
<xbrli:period><xbrli:instant>2023-12-31</xbrli:instant></xbrli:period>%s</xbrli:context>""" % (
        name, part if member and where == "segment" else "", part if member and where == "scenario" else "")


def number(text, where="c", unit="GBP", more="", name="Equity"):
    return '<ix:nonFraction name="ifrs:%s" contextRef="%s" unitRef="%s" decimals="0"%s>%s</ix:nonFraction>' % (name, where, unit, more, text)


def show(title, facts, contexts=context("c", "segment", None)):
    found = IXBRL(io.BytesIO(PAGE.replace("CONTEXTS", contexts).replace("FACTS", facts).encode()))
    for row in found.to_table("all"):
        print(title, "|", row["name"], repr(row["value"]), "unit:", row["unit"], "segment:", repr(row["segment:0"]), "errors:", found.errors)


for where in ("segment", "scenario"):
    contexts = context("c", where, None) + context("s", where, "IssuedCapitalMember") + context("r", where, "RetainedEarningsMember")
    show(where, number("100") + number("60", "s") + number("40", "r"), contexts)
show("nil", number("", more=' xsi:nil="true"'))
show("per share", number("1.25", unit="GBP_per_share", name="BasicEarningsLossPerShare"))
show("two lines", '<ix:nonNumeric name="ifrs:AddressOfRegisteredOfficeOfEntity" contextRef="c">Mill Road 12\n34 Upper Town</ix:nonNumeric>')
show("two excluded", '<ix:nonNumeric name="ifrs:DisclosureOfIssuedCapitalExplanatory" contextRef="c">'
     "A <ix:exclude>page 1</ix:exclude>B <ix:exclude>page 2</ix:exclude>C</ix:nonNumeric>")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
