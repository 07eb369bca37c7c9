#!/usr/bin/env bash
# swmmio reads names of nodes as numbers: a pipe from 001 to 002 goes from 1 to 002, and in a saved
# file 1E2 and 100 are one junction.
#
# Version:  swmmio 0.8.6, pandas 3.1.1
#
# Expected: the names as they are written; in SWMM they are texts, and leading zeros or names such
# as 1E2 are allowed.
#
# Happens:  each column of each section is typed on its own. Junctions 001 and 002 are 1 and 2, in
# the coordinates beside an outfall O1 they stay 001 and 002, and in the conduits the column of the
# lower end is a text when one of them is O1 and the column of the upper end a number, so that
# pipes do not meet. 1E2 is 100.0, as 100 is, and NA is missing. inp.save() writes these names;
# only sections that were looked at are written anew, so that the parts of the file no longer fit.
#
# Matters:  numbered networks are usual, and so is changing one diameter in Python and saving.
#
# Output seen, and compared with below:
#> J1 J2 J3
#>     junctions J1 J2 J3 | places J1 J2 J3 O1
#>     conduits J1 to J2; J3 to O1;
#>     saved J1 J2 J3
#> 001 002 010
#>     junctions 1 2 10 | places 001 002 010 O1
#>     conduits 1 to 002; 10 to O1;
#>     saved 1 2 10
#> 1E2 100 NA
#>     junctions 100.0 100.0 nan | places 1E2 100 nan O1
#>     conduits 100.0 to 100; nan to O1;
#>     saved 100.0 100.0 nan
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'swmmio==0.8.6' 'pandas==3.1.1'
venv/bin/python -W ignore - >output <<'PYTHON'
import swmmio

MODEL = """[TITLE]
names

[OPTIONS]
FLOW_UNITS           CMS
INFILTRATION         HORTON

[JUNCTIONS]
%s 10 2 0 0 0
%s 9 2 0 0 0
%s 8 2 0 0 0

[OUTFALLS]
O1 0 FREE NO

[CONDUITS]
P1 %s %s 100 0.013 0 0 0 0
P2 %s O1 100 0.013 0 0 0 0

[COORDINATES]
%s 1 1
%s 2 2
%s 3 3
O1 4 4

"""
for a, b, c in (("J1", "J2", "J3"), ("001", "002", "010"), ("1E2", "100", "NA")):
    with open("model.inp", "w") as file:
        file.write(MODEL % (a, b, c, a, b, c, a, b, c))
    model = swmmio.Model("model.inp")
    print(a, b, c)
    print("    junctions", *model.inp.junctions.index, "| places", *model.inp.coordinates.index)
    print("    conduits", *("%s to %s;" % (row.InletNode, row.OutletNode) for row in model.inp.conduits.itertuples()))
    model.inp.save("saved.inp")
    with open("saved.inp") as file:
        lines = [line.split() for line in file.read().split("[JUNCTIONS]")[1].split("[OUTFALLS]")[0].splitlines()[2:]]
    print("    saved", *(line[0] for line in lines if line))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
