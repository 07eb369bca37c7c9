#!/usr/bin/env bash
# camelot puts the figures of three rows into one cell when each is a single digit.
#
# Version:  camelot-py 2.0.0, pdfplumber 0.11.10, reportlab 5.1.0
#
# Expected: one row for each ruled row, as pdfplumber reads the same page and camelot does when the
# figures have two digits.
#
# Happens:  digits that stand one below the other, with no other text between them in the file, are
# taken for one line of vertical writing: beside a merged cell the rows 1, 2, 3 are one cell "1 2
# 3" and two empty ones, by the lattice as by the stream. A short first line of a cell pulls a
# letter over the break: "B" above "line two" becomes "B l" above "ine two".
#
# Matters:  tables of accidents, births or ratings have single digits, and merged districts beside
# them. The table keeps its shape; the counts of two rows are empty, that of one a text.
#
# Output seen, and compared with below:
#> pdfplumber [['district', 'births'], ['Heping', '1'], [None, '2'], [None, '3'], ['Nankai', '4']]
#>    camelot lattice [['district', 'births'], ['Heping', ''], ['', '1 2 3'], ['', ''], ['Nankai', '4']]
#>    camelot stream [['district', 'births'], ['Heping', '1 2 3'], ['Nankai', '4']]
#> pdfplumber [['district', 'births'], ['Heping', '11'], [None, '22'], [None, '33'], ['Nankai', '44']]
#>    camelot lattice [['district', 'births'], ['Heping', '11'], ['', '22'], ['', '33'], ['Nankai', '44']]
#>    camelot stream [['district', 'births'], ['', '11'], ['', '22'], ['Heping', '33'], ['Nankai', '44']]
#> pdfplumber [['place', 'births'], ['B\nline two', '5'], ['North', '6']]
#>    camelot lattice [['place', 'births'], ['B l\nine two', '5'], ['North', '6']]
#>    camelot stream [['place', 'births'], ['B l\nine two', '5'], ['North', '6']]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'camelot-py==2.0.0' 'pdfplumber==0.11.10' 'reportlab==5.1.0'
venv/bin/python - >output <<'PYTHON'
import warnings

import camelot
import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

warnings.simplefilter("ignore")

def show(rows, *styles):
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), *styles])
    SimpleDocTemplate("a.pdf", pagesize=A4).build([Table(rows, style=style)])
    with pdfplumber.open("a.pdf") as document:
        print("pdfplumber", document.pages[0].extract_tables()[0])
    for flavor in ("lattice", "stream"):
        print("   camelot", flavor, camelot.read_pdf("a.pdf", flavor=flavor)[0].df.values.tolist())

merged = ("SPAN", (0, 1), (0, 3))
show([["district", "births"], ["Heping", "1"], ["", "2"], ["", "3"], ["Nankai", "4"]], merged)
show([["district", "births"], ["Heping", "11"], ["", "22"], ["", "33"], ["Nankai", "44"]], merged)
show([["place", "births"], ["B\nline two", "5"], ["North", "6"]])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
