#!/usr/bin/env bash
# odt2txt makes 56 of "5 6" when the blank is stored as an element, and 1201 of 120 with a note 1.
#
# Version:  odt2txt 0.5 (Debian)
#
# Expected: Blanks stay blanks, a note stands apart from the text, and an empty cell of a table
# has a line as others have.
#
# Happens:  Blanks that OpenDocument stores as elements (text:s, which office programs write for
# the second and later ones, and for one at the end of a piece of text) vanish without leaving
# anything: "5", three of them and "6" become 56. The mark and the text of a footnote, and a
# comment, are joined to the words around them; numeric character references stay as they are.
# Empty cells of a table leave no line, and one stored with a repetition is there once, so that
# values can not be told apart.
#
# Matters:  Statutes and tables of authorities are published as ODT; two numbers become one that
# looks right.
#
# Output seen, and compared with below:
#> A 56
#> B 56
#> C 5 6
#> D 1201estimated
#> people
#> E nocheck this
#> thing
#> F R&D &#160; x
#> G 7
#> 8
#> 9
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status odt2txt >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends odt2txt >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' odt2txt)
echo "odt2txt $version"
case $version in
  0.5*) ;;
  *) echo "another version than 0.5: what follows may differ" >&2 ;;
esac
{
python3 - <<'PYTHON'
import zipfile

names = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
         'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"')
body = ('<text:p>A 5<text:s/>6</text:p><text:p>B 5<text:s text:c="3"/>6</text:p><text:p>C 5 <text:s text:c="2"/>6</text:p>'
        '<text:p>D 120<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        '<text:p>estimated</text:p></text:note-body></text:note> people</text:p>'
        '<text:p>E no<office:annotation><text:p>check this</text:p></office:annotation>thing</text:p>'
        '<text:p>F R&amp;D &#160; x</text:p>'
        '<table:table table:name="t"><table:table-column table:number-columns-repeated="3"/>'
        '<table:table-row><table:table-cell><text:p>G 7</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>8</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>9</text:p></table:table-cell></table:table-row></table:table>')
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("content.xml", f'<office:document-content {names} office:version="1.3"><office:body><office:text>{body}'
                                 '</office:text></office:body></office:document-content>')
PYTHON
odt2txt --width=-1 a.odt | sed '/^$/d'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
