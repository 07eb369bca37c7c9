#!/usr/bin/env bash
# Sickle gives the ORCID of the second author to the first, and cuts a description off at its first
# line break.
#
# Version:  Sickle 0.7.0, lxml 6.1.3
#
# Expected: record.metadata as one knows it from Dublin Core, or nested as the record is: which
# author an identifier belongs to, which date is the date of issue, which corner is north; the whole
# text of a description.
#
# Happens:  all elements at any depth are put into one flat dictionary by their names without
# namespace, attributes are left out: of DataCite's records the lists creatorName and nameIdentifier
# differ in length, date holds 2024, 2023 without their types, title the title, the subtitle and
# that of the book in which it is, and the parents stand there with None. Of a description with line
# breaks only the first line is kept.
#
# Matters:  repositories offer richer forms besides oai_dc, and this is the usual harvester; zip of
# the two lists is the obvious way to join them.
#
# Output seen, and compared with below:
#> creatorName ['Wang, Li', 'Berg, Jan']
#> nameIdentifier ['0000-0000-0000-0000']
#> title ['Air', 'Quality', 'Yearbook']
#> date ['2023', '2024']
#> description ['PM']
#> {'Wang, Li': '0000-0000-0000-0000'}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'Sickle==0.7.0' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
from lxml import etree
from sickle.models import Record

def metadata(inner):
    return Record(etree.fromstring("""<record xmlns="http://www.openarchives.org/OAI/2.0/"><header><identifier>oai:a.example:1</identifier>
<datestamp>2024-03-05</datestamp></header><metadata>%s</metadata></record>""" % inner)).metadata

found = metadata("""<resource xmlns="http://datacite.org/schema/kernel-4"><creators><creator><creatorName>Wang, Li</creatorName></creator>
<creator><creatorName>Berg, Jan</creatorName><nameIdentifier nameIdentifierScheme="ORCID">0000-0000-0000-0000</nameIdentifier></creator></creators>
<titles><title>Air</title><title titleType="Subtitle">Quality</title></titles>
<dates><date dateType="Collected">2023</date><date dateType="Issued">2024</date></dates>
<descriptions><description descriptionType="Abstract">PM<br/>2.5 of 2023</description></descriptions>
<relatedItems><relatedItem relatedItemType="Book" relationType="IsPublishedIn"><titles><title>Yearbook</title></titles></relatedItem></relatedItems></resource>""")
for key, value in found.items():
    if any((each or "").strip() for each in value):
        print(key, value)
print(dict(zip(found["creatorName"], found["nameIdentifier"])))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
