#!/usr/bin/env bash
# mlcroissant reads "no" as true, the day 20240305 as one of 1970, and 1.7 as the integer 1.
#
# Version:  mlcroissant 1.1.1, pandas 3.1.1
#
# Expected: an error for what is no value of the declared type, or its value: false for "no" or
# "F", 5 March 2024 for 20240305, the year 2024 for 2024.
#
# Happens:  every text that is not empty is true: "no", "F", and "false" too when one cell of the
# column says "unknown". Days without dashes are nanoseconds after the beginning of 1970, and so
# are years. 05/03/2024 is in May, 25/03/2024 of the same column in March. Integers are cut.
#
# Matters:  the type is declared by the publisher and trusted by whoever loads the records. A field
# of truth values that is always true, and dates that are all of one day, still have the right
# type.
#
# Output seen, and compared with below:
#> sc:Boolean | true -> True | false -> False
#> sc:Boolean | true -> True | false -> True | unknown -> True
#> sc:Boolean | yes -> True | no -> True
#> sc:Boolean | T -> True | F -> True
#> sc:Date | 2024-03-05 -> 2024-03-05 00:00:00 | 2024-03-06 -> 2024-03-06 00:00:00
#> sc:Date | 20240305 -> 1970-01-01 00:00:00.020240305 | 20240306 -> 1970-01-01 00:00:00.020240306
#> sc:Date | 2024 -> 1970-01-01 00:00:00.000002024 | 2025 -> 1970-01-01 00:00:00.000002025
#> sc:Date | 05/03/2024 -> 2024-05-03 00:00:00 | 25/03/2024 -> 2024-03-25 00:00:00
#> sc:Integer | 1.2 -> 1 | 1.7 -> 1
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

show("sc:Boolean", "true", "false")
show("sc:Boolean", "true", "false", "unknown")
show("sc:Boolean", "yes", "no")
show("sc:Boolean", "T", "F")
show("sc:Date", "2024-03-05", "2024-03-06")
show("sc:Date", "20240305", "20240306")
show("sc:Date", "2024", "2025")
show("sc:Date", "05/03/2024", "25/03/2024")
show("sc:Integer", "1.2", "1.7")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
