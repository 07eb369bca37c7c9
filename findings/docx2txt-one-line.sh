#!/usr/bin/env bash
# docx2txt makes one line of a Word file by python-docx: the cells 1, 2, 11 and 12 are 121112.
#
# Version:  docx2txt 1.4 (Debian), python-docx 1.2.0
#
# Expected: paragraphs on lines of their own, as of files that Word saved, and cells at least apart.
#
# Happens:  the end of a paragraph is seen by an attribute that Word gives to it (w:rsidR and the
# like), which python-docx does not write: all paragraphs and cells of the file are joined without a
# blank. The same file with an attribute at each paragraph has lines. Text that was struck out stays,
# superscripts get brackets.
#
# Matters:  reports made by programs become one word, figures of neighbouring cells one number.
#
# Output seen, and compared with below:
#> plain|population121112in 10[6]20245
#> marked|population
#> marked|1
#> marked|2
#> marked|11
#> marked|12
#> marked|in 10[6]
#> marked|2024
#> marked|5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status docx2txt unzip >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends docx2txt unzip >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' docx2txt)
echo "docx2txt $version"
case $version in
  1.4*) ;;
  *) echo "another version than 1.4: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'python-docx==1.2.0'
venv/bin/python - <<'PYTHON'
import zipfile

import docx

document = docx.Document()
document.add_paragraph("population")
table = document.add_table(rows=2, cols=2)
for row in range(2):
    for column in range(2):
        table.cell(row, column).text = str(10 * row + column + 1)
document.add_paragraph("in 10").add_run("6").font.superscript = True
document.add_paragraph("2024")
document.add_paragraph("5")
document.save("plain.docx")
with zipfile.ZipFile("plain.docx") as source, zipfile.ZipFile("marked.docx", "w") as target:
    for name in source.namelist():
        data = source.read(name)
        if name == "word/document.xml":
            data = data.replace(b"<w:p>", b'<w:p w:rsidR="00A1">')
        target.writestr(name, data)
PYTHON
for name in plain marked; do
  docx2txt $name.docx - | awk -v name=$name '{ print name "|" $0 }' >>output
done
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
