#!/usr/bin/env bash
# mlcroissant reads the code 007 of a field that is declared as text as 7, and 13912345678 as
# 13912345678.0.
#
# Version:  mlcroissant 1.1.1, pandas 3.1.1
#
# Expected: the text of the cell. A Croissant description names the type of each field, and sc:Text
# is the one for codes.
#
# Happens:  the file is read by guessing first, the type of the description is applied to the
# result: 007 is "7", 1.10 is "1.1", 12E4567 is "inf", a telephone number in a column with an empty
# cell gets ".0" behind it, and NA, None and null are missing. One letter further down brings all
# zeros back.
#
# Matters:  whoever describes a dataset declares codes as text for this reason. The records of two
# files with one description do not join, and nothing reports a difference from the description.
#
# Output seen, and compared with below:
#> sc:Text | 007 -> 7 | 012 -> 12
#> sc:Text | 007 -> 007 | A12 -> A12
#> sc:Text | 13912345678 -> 13912345678.0 | (empty) -> None
#> sc:Text | 1.10 -> 1.1 | 1.20 -> 1.2
#> sc:Text | 12E4567 -> inf | 13E4567 -> inf
#> sc:Text | true -> True | false -> False
#> sc:Text | NA -> None | Namibia -> Namibia
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'mlcroissant==1.1.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import csv
import hashlib
import json
import logging
import warnings

import mlcroissant

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

def show(kind, *values):
    with open("a.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["value", "row"], *zip(values, range(len(values)))])
    with open("a.csv", "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    source = {"fileObject": {"@id": "a.csv"}, "extract": {"column": "value"}}
    description = {
        "@context": {"@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/", "dct": "http://purl.org/dc/terms/",
                     "conformsTo": "dct:conformsTo", "recordSet": "cr:recordSet", "field": "cr:field", "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
                     "source": "cr:source", "fileObject": "cr:fileObject", "extract": "cr:extract", "column": "cr:column"},
        "@type": "sc:Dataset", "name": "a", "conformsTo": "http://mlcommons.org/croissant/1.0",
        "distribution": [{"@type": "cr:FileObject", "@id": "a.csv", "name": "a.csv", "contentUrl": "a.csv", "encodingFormat": "text/csv", "sha256": digest}],
        "recordSet": [{"@type": "cr:RecordSet", "@id": "rows", "name": "rows",
                       "field": [{"@type": "cr:Field", "@id": "rows/value", "name": "value", "dataType": kind, "source": source}]}],
    }
    with open("a.json", "w", encoding="utf-8") as file:
        json.dump(description, file)
    found = [record["rows/value"] for record in mlcroissant.Dataset("a.json").records("rows")]
    print(kind, *("%s -> %s" % (value or "(empty)", item.decode() if isinstance(item, bytes) else item) for value, item in zip(values, found)), sep=" | ")

show("sc:Text", "007", "012")
show("sc:Text", "007", "A12")
show("sc:Text", "13912345678", "")
show("sc:Text", "1.10", "1.20")
show("sc:Text", "12E4567", "13E4567")
show("sc:Text", "true", "false")
show("sc:Text", "NA", "Namibia")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
