#!/usr/bin/env bash
# asciichartpy draws the series 0, 50000, 100000 in 100001 lines, and 0.1, 0.2, 0.3, 0.2 as one flat
# line.
#
# Version:  asciichartpy 1.5.25
#
# Expected: a chart of a height that fits, as its width does, whatever the unit is, or the shape of
# the series at least.
#
# Happens:  unless a height is given, one line stands for one unit: figures in yuan instead of
# millions give a chart of a million lines, rates between 0 and 1 one of one or two, with all values
# on the lowest line. Labels have two decimals; 0.001 and 0.004 are both 0.00.
#
# Matters:  a series of three values scrolls everything else off the screen, and a rate that triples
# looks constant.
#
# Output seen, and compared with below:
#> [1, 2, 3, 2] {} 3 lines
#>     3.00  ┤ ╭╮
#>     2.00  ┤╭╯╰
#>     1.00  ┼╯
#> [1, 2, 3, 2] {'height': 4} 5 lines
#>     3.00  ┤ ╭╮
#>     2.50  ┤ ││
#>     2.00  ┤╭╯╰
#>     1.50  ┤│
#>     1.00  ┼╯
#> [0, 50000, 100000] {} 100001 lines
#> 100000.00  ┼ ╭
#> 99999.00  ┤ │
#> ...
#> [0, 50000, 100000] {'height': 4} 5 lines
#> 100000.00  ┼ ╭
#> 75000.00  ┤ │
#> 50000.00  ┤╭╯
#> 25000.00  ┤│
#>     0.00  ┼╯
#> [0.1, 0.2, 0.3, 0.2] {} 2 lines
#>     0.30  ┼
#>     0.10  ┼───
#> [0.1, 0.2, 0.3, 0.2] {'height': 4} 5 lines
#>     0.30  ┤ ╭╮
#>     0.25  ┤ ││
#>     0.20  ┤╭╯╰
#>     0.15  ┤│
#>     0.10  ┼╯
#> [0.001, 0.004, 0.002] {} 2 lines
#>     0.00  ┼
#>     0.00  ┼──
#> [0.001, 0.004, 0.002] {'height': 4} 6 lines
#>     0.00  ┤
#>     0.00  ┤╭╮
#>     0.00  ┤││
#>     0.00  ┤│╰
#>     0.00  ┤│
#>     0.00  ┼╯
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'asciichartpy==1.5.25'
venv/bin/python - >output <<'PYTHON'
import asciichartpy

for series in ([1, 2, 3, 2], [0, 50000, 100000], [0.1, 0.2, 0.3, 0.2], [0.001, 0.004, 0.002]):
    for options in ({}, {"height": 4}):
        lines = asciichartpy.plot(series, options).split("\n")
        print(series, options, len(lines), "lines")
        for line in lines[:6] if len(lines) < 10 else lines[:2] + ["..."]:
            print(line.rstrip())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
