#!/usr/bin/env bash
# OWSLib drops keywords given as links when one keyword of the group is plain text.
#
# Version:  OWSLib 0.35.0
#
# Expected: all keywords of an ISO 19139 record, those with an address (gmx:Anchor, as INSPIRE has
# them) and those without.
#
# Happens:  a group of links only is read with addresses, a group of texts only is read; in a mixed
# group the links are gone, in either order.
#
# Matters:  harvesters' subjects of datasets; the keywords with an address are the ones from a
# vocabulary.
#
# Output seen, and compared with below:
#> texts [('water', None), ('air', None)]
#> links [('water', 'http://example.org/1'), ('air', 'http://example.org/2')]
#> text, link [('water', None)]
#> link, text [('air', None)]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'OWSLib==0.35.0'
venv/bin/python - >output <<'PYTHON'
from owslib.etree import etree
from owslib.iso import MD_Metadata

names = " ".join('xmlns:%s="http://www.isotc211.org/2005/%s"' % (name, name) for name in ("gmd", "gco", "gmx"))
plain, link = "<gco:CharacterString>%s</gco:CharacterString>", '<gmx:Anchor xlink:href="http://example.org/%s">%s</gmx:Anchor>'
for name, keywords in (("texts", (plain % "water", plain % "air")), ("links", (link % (1, "water"), link % (2, "air"))),
                       ("text, link", (plain % "water", link % (2, "air"))), ("link, text", (link % (1, "water"), plain % "air"))):
    record = """<gmd:MD_Metadata %s xmlns:xlink="http://www.w3.org/1999/xlink"><gmd:identificationInfo><gmd:MD_DataIdentification>
        <gmd:descriptiveKeywords><gmd:MD_Keywords>%s</gmd:MD_Keywords></gmd:descriptiveKeywords>
        </gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>""" % (
            names, "".join("<gmd:keyword>%s</gmd:keyword>" % keyword for keyword in keywords))
    data = MD_Metadata(etree.fromstring(record)).identification[0]
    print(name, [(keyword.name, keyword.url) for group in data.keywords for keyword in group.keywords])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
