#!/usr/bin/env bash
# fast-ods gives the comment of a cell instead of its text, and moves cells left behind merged ones.
#
# Version:  fast-ods 0.3.2
#
# Expected: the text of the cell; the places that a merged cell covers as empty; `a<text:tab/>b`
# with its tab, and all lines of a text.
#
# Happens:  of a cell with a comment the author and the comment are read, its own text is not. The
# covered places are left out, so that what is to the right of a merged cell stands under another
# heading. Tabs, repeated blanks and line breaks vanish, so that 1号 and 2层 become one word, and of
# several paragraphs the first is kept.
#
# Matters:  comments are put on the very figures that need care ("estimated"), and headings over
# several columns are merged in most yearbooks.
#
# Output seen, and compared with below:
#> ('comment', 'Liestimated', 'right')
#> ('merged', '2023', 'right')
#> ('tab', '1号2层', 'right')
#> ('blanks', 'ab', 'right')
#> ('break', '1号2层', 'right')
#> ('paragraphs', 'first', 'right')
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fast-ods==0.3.2'
venv/bin/python - >output <<'PYTHON'
import zipfile

import fast_ods

spaces = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "table", "text"))


def text(inner, attributes=""):
    return '<table:table-cell office:value-type="string"%s>%s</table:table-cell>' % (attributes, inner)


comment = ('<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Li</dc:creator><text:p>estimated</text:p>'
           "</office:annotation>")
rows = [
    ("comment", text(comment + "<text:p>good</text:p>")),
    ("merged", text("<text:p>2023</text:p>", ' table:number-columns-spanned="2"') + "<table:covered-table-cell/>"),
    ("tab", text("<text:p>1号<text:tab/>2层</text:p>")),
    ("blanks", text('<text:p>a<text:s text:c="3"/>b</text:p>')),
    ("break", text("<text:p>1号<text:line-break/>2层</text:p>")),
    ("paragraphs", text("<text:p>first</text:p><text:p>second</text:p>")),
]
content = "".join("<table:table-row>%s%s%s</table:table-row>" % (text("<text:p>%s</text:p>" % name), cell, text("<text:p>right</text:p>"))
                  for name, cell in rows)
with zipfile.ZipFile("t.ods", "w") as archive:
    archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.writestr("content.xml", '<office:document-content %s office:version="1.3"><office:body><office:spreadsheet><table:table'
                     ' table:name="s">%s</table:table></office:spreadsheet></office:body></office:document-content>' % (spaces, content))
for row in fast_ods.ODSParser().parse("t.ods"):
    print(row)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
