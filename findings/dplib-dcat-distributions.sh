#!/usr/bin/env bash
# dplib drops the distributions of a DCAT data set that have an access URL only, and writes others
# with a class that DCAT does not have.
#
# Version:  dplib-py 1.1.0
#
# Expected: a resource for each distribution, since dcat:accessURL is the one that every
# distribution has in DCAT-AP and dcat:downloadURL the one that may be missing; date and licence of
# the data set kept; the media type as `text/csv`. Written, distributions are of the class
# dcat:Distribution.
#
# Happens:  both distributions are read, and one of them becomes no resource. The date, the licence,
# the landing page and the Chinese title are gone, and the media type is the address of IANA's page.
# A distribution is written as `a dcat:distribution`, which is the property's name; the date has no
# datatype.
#
# Matters:  harvested catalogues turned into Data Packages lack files without a word. A catalogue
# written this way has no distributions for a query or a SHACL shape that asks for
# dcat:Distribution.
#
# Output seen, and compared with below:
#> read 2 distributions, issued 2024-03-05
#> resource {"name": "b", "path": "https://portal.example/b.csv", "mediatype": "https://www.iana.org/assignments/media-types/text/csv"}
#> package {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "id": "https://portal.example/d/1", "title": "Parks"}
#> <https://portal.example/d/1> a dcat:Dataset ;
#>     dct:issued "2024-03-05T00:00:00Z" ;
#>     dct:title "Parks" ;
#>     dcat:distribution [ a dcat:distribution ;
#>             dcat:downloadURL <https://portal.example/b.csv> ] .
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'dplib-py==1.1.0' 'rdflib==7.6.0'
venv/bin/python - >output <<'PYTHON'
import json
import warnings

warnings.simplefilter("ignore")
from dplib.models import Package
from dplib.plugins.dcat.models import DcatPackage

data = DcatPackage.from_text("""@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix m: <https://www.iana.org/assignments/media-types/text/> .
<https://portal.example/d/1> a dcat:Dataset ; dct:title "公园"@zh, "Parks"@en ;
  dct:issued "2024-03-05"^^xsd:date ; dct:license <https://portal.example/licence> ;
  dcat:landingPage <https://portal.example/d/1.html> ;
  dcat:distribution <https://portal.example/d/1/a>, <https://portal.example/d/1/b> .
<https://portal.example/d/1/a> a dcat:Distribution ; dcat:accessURL <https://portal.example/a.xlsx> .
<https://portal.example/d/1/b> a dcat:Distribution ; dcat:accessURL <https://portal.example/b> ;
  dcat:downloadURL <https://portal.example/b.csv> ; dcat:mediaType m:csv .""", format="turtle")
print("read", len(data.distributions), "distributions, issued", data.issued)
package = data.to_dp().to_dict()
for resource in package.pop("resources"):
    print("resource", json.dumps(resource))
print("package", json.dumps(package, ensure_ascii=False))
package = Package.from_dict({"id": "https://portal.example/d/1", "title": "Parks", "created": "2024-03-05T00:00:00Z",
                             "resources": [{"name": "b", "path": "https://portal.example/b.csv"}]})
dcat = DcatPackage.from_dp(package)
dcat.identifier = package.id
print(*(line for line in dcat.to_text(format="turtle").splitlines() if line.strip() and line[0] != "@"), sep="\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
