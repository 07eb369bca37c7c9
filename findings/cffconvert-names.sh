#!/usr/bin/env bash
# cffconvert makes "王 小." of the author 王小明, a software of a dataset, and 1.1 of the version 1.10.
#
# Version:  cffconvert 2.0.0
#
# Expected: the whole name in the APA form, as initials are for names with letters; in BibTeX the
# name of an office in braces and "van den Berg, Jr., Jan"; the type Dataset for a file with `type:
# dataset`, which the format provides for.
#
# Happens:  a Chinese given name is cut to its first character and a full stop. In BibTeX an office
# is a person with the family name Statistics, for who reads it, and Jr. belongs to the family name.
# schema.org and codemeta say SoftwareSourceCode, RIS GEN and BibTeX misc whatever the type is. The
# version 1.10, written without quotes as in many files, is 1.1 in all forms, which is another
# version.
#
# Matters:  CITATION.cff is also how data on GitHub and Zenodo are cited.
#
# Output seen, and compared with below:
#> 王 小., National Bureau of Statistics, van den Berg Jr. J. (2024). Yearbook (version 1.1).
#> @misc{YourReferenceHere,
#> author = {王, 小明 and National Bureau of Statistics and van den Berg Jr., Jan},
#> month = {3},
#> title = {Yearbook},
#> year = {2024}
#> }
#> first: 小明 | von: | last: 王 | Jr.: |
#> first: National Bureau | von: of | last: Statistics | Jr.: |
#> first: Jan | von: van den | last: Berg Jr. | Jr.: |
#> as_schemaorg SoftwareSourceCode 1.1
#> as_codemeta SoftwareSourceCode 1.1
#> TY  - GEN
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cffconvert==2.0.0' 'pybtex==0.26.1'
venv/bin/python - >output <<'PYTHON'
import json

import pybtex.database
from cffconvert import Citation

citation = Citation("""cff-version: 1.2.0
message: Please cite this dataset.
title: Yearbook
type: dataset
version: 1.10
date-released: 2024-03-05
authors:
  - family-names: 王
    given-names: 小明
  - name: National Bureau of Statistics
  - family-names: Berg
    name-particle: van den
    given-names: Jan
    name-suffix: Jr.
""")
citation.validate()
print(citation.as_apalike().strip())
print(citation.as_bibtex().strip())
for entry in pybtex.database.parse_string(citation.as_bibtex(), "bibtex").entries.values():
    for person in entry.persons["author"]:
        print("first:", *person.first_names, *person.middle_names, "| von:", *person.prelast_names, "| last:", *person.last_names, "| Jr.:", *person.lineage_names, end=" |\n")
for form in ("as_schemaorg", "as_codemeta"):
    found = json.loads(getattr(citation, form)())
    print(form, found["@type"], found["version"])
print(citation.as_ris().split("\n")[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
