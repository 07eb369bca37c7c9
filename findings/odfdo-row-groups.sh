#!/usr/bin/env bash
# odfdo leaves out rows of a group within a group, and writes links of cells as Markdown.
#
# Version:  odfdo 3.27.3, pandas-ods-reader 1.0.2
#
# Expected: all rows of a sheet, as pandas-ods-reader gives them. Rows that are grouped (outline, in
# LibreOffice Data / Group) stand in `table:table-row-group`, and a group may hold groups
# (OpenDocument 1.3 part 3, 9.1.10).
#
# Happens:  rows of the first level are read, those of the second and third are not, in get_values,
# in to_csv and in the height of the table. A cell with a link is `[site](http://portal.example/)
# east`. Nothing is raised.
#
# Matters:  statistics with regions, towns and streets are grouped in levels; the sums are kept and
# what they are sums of is lost.
#
# Output seen, and compared with below:
#> odfdo 3 rows
#>   total 6
#>   town 6
#>   [site](http://portal.example/) east 7
#> to_csv total,6 town,6 [site](http://portal.example/) east,7
#> pandas-ods-reader
#>   total 6.0
#>   town 6.0
#>   street 1 2.0
#>   house 1 2.0
#>   street 2 4.0
#>   site east 7.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'odfdo==3.27.3' 'pandas-ods-reader==1.0.2' 'pandas==3.1.1' 'ezodf==0.3.2'
venv/bin/python - >output <<'PYTHON'
import zipfile

import odfdo
import pandas_ods_reader

spaces = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "table", "text"))


def row(name, value):
    return ('<table:table-row><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell><table:table-cell'
            ' office:value-type="float" office:value="%s"><text:p>%s</text:p></table:table-cell></table:table-row>' % (name, value, value))


link = '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://portal.example/">site</text:a> east'
group = "<table:table-row-group>%s</table:table-row-group>"
rows = row("total", 6) + group % (row("town", 6) + group % (row("street 1", 2) + group % row("house 1", 2) + row("street 2", 4))) + row(link, 7)
with zipfile.ZipFile("t.ods", "w") as archive:
    archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
                     ' manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type='
                     '"application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml"'
                     ' manifest:media-type="text/xml"/></manifest:manifest>')
    archive.writestr("content.xml", '<office:document-content %s office:version="1.3"><office:body><office:spreadsheet><table:table'
                     ' table:name="s">%s</table:table></office:spreadsheet></office:body></office:document-content>' % (spaces, rows))
table = odfdo.Document("t.ods").body.tables[0]
print("odfdo", table.height, "rows")
for values in table.get_values():
    print(" ", *values)
print("to_csv", *table.to_csv().split())
print("pandas-ods-reader")
for values in pandas_ods_reader.read_ods("t.ods", headers=False).itertuples(index=False):
    print(" ", *values)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
