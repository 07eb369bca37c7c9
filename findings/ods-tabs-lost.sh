#!/usr/bin/env bash
# A tab within a cell of an ODS file is lost by LibreOffice, which wrote it, by calamine and by
# pandas.
#
# Version:  LibreOffice 7.4.7 (Debian), python-calamine 0.9.1, pandas 3.1.1 with odfpy 1.4.1
#
# Expected: a tab, or at least a blank. ODF has the element text:tab for it, and LibreOffice writes
# it.
#
# Happens:  the element counts as nothing, so that the parts before and behind it become one word: 1号
# and 2层 become 1号2层. pyexcel-ods has the tab.
#
# Matters:  addresses, codes and lists that were pasted into a cell: `12<tab>5` is read as 125.
#
# Output seen, and compared with below:
#> in the ODS <text:p>南京路1号<text:tab/>2层</text:p>
#> LibreOffice '南京路1号2层'
#> calamine '南京路1号2层'
#> pandas, odfpy '南京路1号2层'
#> pyexcel-ods '南京路1号\t2层'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! command -v soffice >/dev/null; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libreoffice-calc-nogui >/dev/null
fi
export HOME=$dir
version=$(soffice --version)
echo "$version"
case $version in
  "LibreOffice 7.4."*) ;;
  *) echo "another version than 7.4: what follows may differ" >&2 ;;
esac
convert() { soffice --headless --norestore --convert-to "$@" >/dev/null 2>&1; }
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1' 'pandas==3.1.1' 'odfpy==1.4.1' 'pyexcel-ods==0.6.0'
venv/bin/python - <<'PYTHON'
import openpyxl

book = openpyxl.Workbook()
book.active.append(["南京路1号\t2层"])
book.save("in.xlsx")
PYTHON
convert ods in.xlsx
convert xlsx --outdir again in.ods
venv/bin/python - >output <<'PYTHON'
import re
import zipfile

import openpyxl
import pandas
import pyexcel_ods
import python_calamine

print("in the ODS", re.search("<text:p>.*?</text:p>", zipfile.ZipFile("in.ods").read("content.xml").decode())[0])
print("LibreOffice %r" % openpyxl.load_workbook("again/in.xlsx").active["A1"].value)
print("calamine %r" % python_calamine.load_workbook("in.ods").get_sheet_by_index(0).to_python()[0][0])
print("pandas, odfpy %r" % pandas.read_excel("in.ods", engine="odf", header=None)[0][0])
print("pyexcel-ods %r" % next(iter(pyexcel_ods.get_data("in.ods").values()))[0][0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
