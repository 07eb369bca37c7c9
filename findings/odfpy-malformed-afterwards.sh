#!/usr/bin/env bash
# after reading one ODS file by odoc, pandas writes every ODS file of the process malformed.
#
# Version:  pandas 3.1.1, odfpy 1.4.1, odoc 0.7.0b2, odfdo 3.27.3, python-calamine 0.9.1
#
# Expected: the file that pandas writes does not depend on what was read before.
#
# Happens:  a date style of odoc's files has an attribute without a namespace, "textual". odfpy,
# which pandas uses, gives each new namespace that it meets a prefix, for the process, and declares
# all of them in each part that it writes: xmlns:ns42="" is no XML with namespaces, and lxml, expat
# and all that use them refuse it, pandas too.
#
# Matters:  a server that takes ODS and gives ODS breaks from one upload on until it is started
# anew; the files that fail are not those that were the cause. XForms in a sheet have such
# attributes by the standard.
#
# Output seen, and compared with below:
#> written before
#>    pandas: [1, 2]
#>    pandas, calamine: [1, 2]
#>    odfdo: [['a'], [1], [2]]
#>    lxml: document-content
#>    expat: document-content
#> read [5]
#> written after
#>    pandas: SAXParseException <unknown>:2:0: must not undeclare prefix
#>    pandas, calamine: [1, 2]
#>    odfdo: XMLSyntaxError xmlns:ns42: Empty XML namespace is not allowed, li
#>    lxml: XMLSyntaxError xmlns:ns42: Empty XML namespace is not allowed, li
#>    expat: ParseError must not undeclare prefix: line 2, column 0
#> written once more
#>    pandas: SAXParseException <unknown>:2:0: must not undeclare prefix
#>    pandas, calamine: [1, 2]
#>    odfdo: XMLSyntaxError xmlns:ns42: Empty XML namespace is not allowed, li
#>    lxml: XMLSyntaxError xmlns:ns42: Empty XML namespace is not allowed, li
#>    expat: ParseError must not undeclare prefix: line 2, column 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'odfpy==1.4.1' 'odoc==0.7.0b2' 'odfdo==3.27.3' 'python-calamine==0.9.1' 'lxml==6.1.3'
venv/bin/python - >output <<'PYTHON'
import warnings
import xml.etree.ElementTree
import zipfile

warnings.simplefilter("ignore")
import lxml.etree
import odfdo
import odoc
import pandas
import python_calamine

READERS = (
    ("pandas", lambda: pandas.read_excel("b.ods")["a"].tolist()),
    ("pandas, calamine", lambda: pandas.read_excel("b.ods", engine="calamine")["a"].tolist()),
    ("odfdo", lambda: odfdo.Document("b.ods").body.get_table(0).get_values()),
    ("lxml", lambda: lxml.etree.fromstring(zipfile.ZipFile("b.ods").read("content.xml")).tag[-16:]),
    ("expat", lambda: xml.etree.ElementTree.fromstring(zipfile.ZipFile("b.ods").read("content.xml")).tag[-16:]),
)

def show(title):
    pandas.DataFrame({"a": [1, 2]}).to_excel("b.ods", index=False)
    print(title)
    for name, read in READERS:
        try:
            print("   %s:" % name, read())
        except Exception as error:
            print("   %s:" % name, type(error).__name__, str(error)[:50])

show("written before")
book = odoc.Calc()
book["Sheet1"][0, 0] = 5
book.save("a.ods")
print("read", pandas.read_excel("a.ods", header=None)[0].tolist())
show("written after")
show("written once more")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
