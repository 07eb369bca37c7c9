#!/usr/bin/env bash
# barz drops rows with 0.5 or 1,234 or 1P, draws a bar for -3, and takes 1E for a thousandth of an
# exabyte.
#
# Version:  barz 0.1.1
#
# Expected: a bar for each line that begins with a number, or a word about those without; nothing or
# the other side for -3; P between T and E, as du -h and numfmt write it.
#
# Happens:  numbers without a suffix are read as whole ones in Python's notation: lines with 0.5,
# 1e3, 1,234, 007 and 12% are left out without a word, while 0x1A is 26 and 1_0 ten. The suffixes
# are K, M, G, T, E, Y, Z, so that 1P is left out, 1E is 2**50 and 1Y 2**60, less than 1Z. -3 beside
# 20 has a bar of half a cell, -10 none.
#
# Matters:  a chart shows no numbers that are missing; it is made for the output of du, sort and
# uniq.
#
# Output seen, and compared with below:
#> [a   20 ██████████████████████████████] [b   10 ███████████████] [c    5 ███████▌] status 0
#> [a   20 ██████████████████████████████] status 0
#> [a   1200 ██████████████████████████████] [f    600 ███████████████] status 0
#> [a     20 ███████████████████████▏] [b   0x1A ██████████████████████████████] [c    1_0 ███████████▌] status 0
#> [a   20 ██████████████████████████████] [b   -3 ▌] [c   -0] status 0
#> [a       20 ██████████████████████████████] [b      -10] [c   -10.5K] status 0
#> [a   512T] [c     1E] [d     1Z ██████████████████████████████] [e     1Y] status 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'barz==0.1.1'
venv/bin/python - >output <<'PYTHON'
import subprocess
import sys

def drawn(*lines):
    with open("data.txt", "w") as file:
        file.write("".join(line + "\n" for line in lines))
    done = subprocess.run([sys.executable, "-m", "barz", "data.txt"], capture_output=True, text=True)
    print(*("[" + line.rstrip() + "]" for line in done.stdout.splitlines()), "status", done.returncode)

drawn("20 a", "10 b", "5 c")
drawn("20 a", "0.5 b", "12.75 c")
drawn("1200 a", "1,234 b", "1e3 c", "007 d", "12% e", "600 f")
drawn("20 a", "0x1A b", "1_0 c")
drawn("20 a", "-3 b", "-0 c")
drawn("20 a", "-10 b", "-10.5K c")
drawn("512T a", "1P b", "1E c", "1Z d", "1Y e")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
