#!/usr/bin/env bash
# Rich shows the heading 速度[m/s] as 速度: units in brackets are taken for styles.
#
# Version:  rich 15.0.0
#
# Expected: a cell of a Table shows its text; what is no known style stays, as [元] and [A] do.
#
# Happens:  any bracket that begins with a lower-case letter, # or @ is markup, and an unknown
# style is dropped in silence. [/km] raises MarkupError. A backslash before a bracket disappears.
#
# Matters:  units in brackets are the usual form of headings. The numbers are shown without their
# unit, and only where it is written in Latin letters. rich.markup.escape or Text(...) keeps them.
#
# Output seen, and compared with below:
#> str | 速度 | 重量 | 价[元] | 电流[A] | 编号 | C:[a]
#> escape | 速度[m/s] | 重量[kg] | 价[元] | 电流[A] | 编号[#1] | C:\[a]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'rich==15.0.0'
venv/bin/python - >output <<'PYTHON'
import io

from rich.console import Console
from rich.markup import escape
from rich.table import Table

headings = ["速度[m/s]", "重量[kg]", "价[元]", "电流[A]", "编号[#1]", "C:\\[a]"]
for change in (str, escape):
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    for heading in headings:
        table.add_row(change(heading))
    console = Console(width=20, file=io.StringIO())
    console.print(table)
    lines = console.file.getvalue().splitlines()
    print(change.__name__, *(line.rstrip() for line in lines), sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
