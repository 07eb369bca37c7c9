#!/usr/bin/env bash
# simplekml cannot write a value "bread & milk": names are escaped, extended data and addresses are not.
#
# Version:  simplekml 1.3.6
#
# Expected: texts given to the library are escaped, as it does for name and description.
#
# Happens:  & and < in extended data, schema data, addresses and phone numbers go into the file as they
# are: save raises ExpatError from its own check, and with format=False writes a file that no reader
# of XML takes.
#
# Matters:  columns of a table become extended data; one company name with & ends the export of all.
#
# Output seen, and compared with below:
#> name | bread | ok | unformatted ok
#> name | bread & milk | ok | unformatted ok
#> name | < 5 t | ok | unformatted ok
#> description | bread | ok | unformatted ok
#> description | bread & milk | ok | unformatted ok
#> description | < 5 t | ok | unformatted ok
#> address | bread | ok | unformatted ok
#> address | bread & milk | ExpatError | unformatted ExpatError
#> address | < 5 t | ExpatError | unformatted ExpatError
#> phonenumber | bread | ok | unformatted ok
#> phonenumber | bread & milk | ExpatError | unformatted ExpatError
#> phonenumber | < 5 t | ExpatError | unformatted ExpatError
#> extended data | bread | ok | unformatted ok
#> extended data | bread & milk | ExpatError | unformatted ExpatError
#> extended data | < 5 t | ExpatError | unformatted ExpatError
#> schema data | bread | ok | unformatted ok
#> schema data | bread & milk | ExpatError | unformatted ExpatError
#> schema data | < 5 t | ExpatError | unformatted ExpatError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'simplekml==1.3.6'
venv/bin/python - >output <<'PYTHON'
import xml.dom.minidom
import xml.parsers.expat

import simplekml

def attempt(act):
    try:
        act()
        return "ok"
    except xml.parsers.expat.ExpatError as error:
        return "ExpatError"

for field in ("name", "description", "address", "phonenumber", "extended data", "schema data"):
    for text in ("bread", "bread & milk", "< 5 t"):
        kml = simplekml.Kml()
        if field == "extended data":
            kml.newpoint(coords=[(116.4, 39.9)]).extendeddata.newdata("firm", text)
        elif field == "schema data":
            kml.newpoint(coords=[(116.4, 39.9)]).extendeddata.schemadata.newsimpledata("firm", text)
        else:
            kml.newpoint(coords=[(116.4, 39.9)], **{field: text})
        saved = attempt(lambda: kml.save("a.kml"))
        kml.save("b.kml", format=False)
        print(field, "|", text, "|", saved, "| unformatted", attempt(lambda: xml.dom.minidom.parse("b.kml")))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
