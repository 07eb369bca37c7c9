#!/usr/bin/env bash
# px2csv writes the missing value ".." of PC-Axis files with its quotes, and KEYS move all figures.
#
# Version:  px2csv 1.1.0
#
# Expected: .. or an empty cell for the quoted "..", which is how the format has it, and with
# skip_empty no row. A value name that is continued in the next line is one text.
#
# Happens:  of the symbols only "." becomes empty; the others keep their quotes, which CSV doubles:
# a reader gets ".." with quotes around it. skip_empty leaves them in. The quotes between the parts
# of a long name stay within it. In a file with KEYS, where rows begin with their keys, the keys
# count as figures: each figure stands under another year or region, and the last ones are dropped.
#
# Matters:  ".." and "-" (for nothing, a zero) are in most files of statistical offices, and columns
# of figures become texts. Files with KEYS are the sparse, large ones; no error is raised for the
# figures that are left over.
#
# Output seen, and compared with below:
#> DATA= 1 ".." "-" ".";
#>     region,year,value
#>     A,2023,1
#>     A,2024,""".."""
#>     B,2023,"""-"""
#>     B,2024,
#> DATA= 1 ".." "-" "."; ('skip_empty', True)
#>     region,year,value
#>     A,2023,1
#>     A,2024,""".."""
#>     B,2023,"""-"""
#> "A very "<line break>"long name"
#>     region,year,value
#>     "A very "" ""long name",2023,1
#>     "A very "" ""long name",2024,2
#>     B,2023,3
#>     B,2024,4
#> KEYS("region")=VALUES;
#>     region,year,value
#>     A,2023,"""A"""
#>     A,2024,1
#>     B,2023,2
#>     B,2024,"""B"""
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'px2csv==1.1.0'
venv/bin/python - >output <<'PYTHON'
import io

from px2csv import convert

HEAD = ('CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nLANGUAGE="en";\nDECIMALS=0;\nMATRIX="A";\nTITLE="people by region and year";\n'
        'UNITS="people";\nSTUB="region";\nHEADING="year";\nVALUES("region")="A","B";\nVALUES("year")="2023","2024";\n')

def show(title, text, **options):
    result = io.BytesIO()
    convert(io.BytesIO(text.encode()), result, **options)
    print(title, *(options.items()))
    for line in result.getvalue().decode().splitlines():
        print("   ", line)

symbols = HEAD + 'DATA=\n1 ".."\n"-" ".";\n'
show('DATA= 1 ".." "-" ".";', symbols)
show('DATA= 1 ".." "-" ".";', symbols, skip_empty=True)
show('"A very "<line break>"long name"', HEAD.replace('"A"', '"A very "\n"long name"') + "DATA=\n1 2\n3 4;\n")
show('KEYS("region")=VALUES;', HEAD + 'KEYS("region")=VALUES;\nDATA=\n"A" 1 2\n"B" 3 4;\n')
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
