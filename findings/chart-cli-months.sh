#!/usr/bin/env bash
# chart-cli draws Jan, Feb, Mar, Apr in the order Apr, Feb, Jan, Mar, and the count 0 with a bar.
#
# Version:  chart-cli 1.0.0
#
# Expected: the bars in the order given, since there is an option --sort for another; no bar for 0,
# and nothing or another side for -3; a message for values that are not numbers.
#
# Happens:  bars are put in the order of their labels as texts: months in that of the alphabet, 10月
# before 1月. Horizontal bars and histograms have one cell at least, so that 0, -3 and 0.4 look
# alike. Values such as 1,234 or n/a are left out without a word, a line chart then joins their
# neighbours and numbers the points anew; of two equal labels the last stays. The percentages of a
# pie are those of the sum, 112 and -38 beside a negative value.
#
# Matters:  series by month or age group have the wrong shape, and no bar tells none from few.
#
# Output seen, and compared with below:
#> chart bar --horizontal -w 20 Jan:1 Feb:2 Mar:3 Apr:4 | 0
#>   Apr |████████████ 4
#>   Feb |██████ 2
#>   Jan |███ 1
#>   Mar |█████████ 3
#> chart bar --horizontal -w 20 1月:1 2月:2 10月:10 | 0
#>   10月 |████████████ 10
#>    1月 |█ 1
#>    2月 |██ 2
#> chart bar --horizontal -w 20 a:10 b:0.4 c:0 d:-3 | 0
#>   a |██████████████ 10
#>   b |█ 0.4
#>   c |█ 0
#>   d |█ -3
#> chart hist -w 20 1 1 1 10 | 0
#>       1.00 |████████████████████ 3
#>       1.90 |█ 0
#>       2.80 |█ 0
#>       3.70 |█ 0
#>       4.60 |█ 0
#>       5.50 |█ 0
#>       6.40 |█ 0
#>       7.30 |█ 0
#>       8.20 |█ 0
#>       9.10 |██████ 1
#> chart bar --horizontal -w 20 a:600 b:1,234 c:n/a d:5 d:300 | 0
#>   a |██████████████ 600
#>   d |███████ 300
#> chart line -w 20 -H 3 1 n/a 3 4 | 0
#>     4.0 │ ·········•·········•
#>     2.5 │ ·········•
#>     1.0 │ •
#>         └─────────────────────
#>           1  2  3
#> chart pie a:45 b:-15 c:10 | 0
#>   a  ████████████████████████████████████████████████████████  45  (112%)
#>   c  ▓▓▓▓▓▓▓▓▓▓▓▓  10  (25%)
#>   b  ▒  -15  (-38%)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'chart-cli==1.0.0'
venv/bin/python - >output <<'PYTHON'
import subprocess
import sys

def drawn(*arguments):
    done = subprocess.run([sys.executable, "-m", "chart_cli", *arguments], capture_output=True, text=True)
    print("chart", *arguments, "|", done.returncode)
    for line in done.stdout.rstrip("\n").split("\n"):
        print(line.rstrip())

drawn("bar", "--horizontal", "-w", "20", "Jan:1", "Feb:2", "Mar:3", "Apr:4")
drawn("bar", "--horizontal", "-w", "20", "1月:1", "2月:2", "10月:10")
drawn("bar", "--horizontal", "-w", "20", "a:10", "b:0.4", "c:0", "d:-3")
drawn("hist", "-w", "20", "1", "1", "1", "10")
drawn("bar", "--horizontal", "-w", "20", "a:600", "b:1,234", "c:n/a", "d:5", "d:300")
drawn("line", "-w", "20", "-H", "3", "1", "n/a", "3", "4")
drawn("pie", "a:45", "b:-15", "c:10")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
