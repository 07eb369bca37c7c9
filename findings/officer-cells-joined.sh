#!/usr/bin/env bash
# officer reads 56 of a Word cell with a tab between 5 and 6, and 8991 where 99 was struck out for 1.
#
# Version:  R officer 0.6.0 (Debian), python-docx 1.2.0
#
# Expected: something between the texts of two paragraphs, lines or tab stops; a tracked change either
# before or after it.
#
# Happens:  docx_summary joins all texts of a cell without anything between: the lines 12 and 34 are
# 1234. Of a tracked change it takes both what was deleted and what was inserted. A superscript is
# joined to its number too. python-docx has a line break or a tab there, but leaves out what was
# inserted.
#
# Matters:  figures of tables are longer than they are, and still numbers.
#
# Output seen, and compared with below:
#> python-docx 1 '5\t6'
#> python-docx 2 '12\n34'
#> python-docx 3 '7\n8'
#> python-docx 4 '8'
#> python-docx 5 '1202'
#> officer 1 56
#> officer 2 1234
#> officer 3 78
#> officer 4 8991
#> officer 5 1202
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-base-core r-cran-officer >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-base-core r-cran-officer >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-officer)
echo "r-cran-officer $version"
case $version in
  0.6.0*) ;;
  *) echo "another version than 0.6.0: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'python-docx==1.2.0'
venv/bin/python - <<'PYTHON'
import docx
from docx.oxml import OxmlElement


def change(paragraph, kind, text):
    outer, run, inner = OxmlElement("w:" + kind), OxmlElement("w:r"), OxmlElement("w:delText" if kind == "del" else "w:t")
    inner.text = text
    run.append(inner)
    outer.append(run)
    paragraph._p.append(outer)


document = docx.Document()
table = document.add_table(rows=5, cols=1)
cells = [table.cell(row, 0).paragraphs[0] for row in range(5)]
cells[0].add_run("5\t6")
cells[1].add_run("12")
table.cell(1, 0).add_paragraph("34")
cells[2].add_run("7\n8")
cells[3].add_run("8")
change(cells[3], "del", "99")
change(cells[3], "ins", "1")
cells[4].add_run("120")
cells[4].add_run("2").font.superscript = True
document.save("t.docx")
for row, paragraph in enumerate(cells):
    print("python-docx", row + 1, repr(table.cell(row, 0).text), file=open("first", "a"))
PYTHON
{
cat first
Rscript -e 'x <- officer::docx_summary(officer::read_docx("t.docx")); writeLines(paste("officer", x$row_id, x$text))' 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
