#!/usr/bin/env bash
# termgraph draws the year as a value where a figure is missing, and 1234567 as 1.24 M.
#
# Version:  termgraph 0.8.0
#
# Expected: the first cell of a row is its label, as in the examples; a row with "n/a" or an empty
# cell is drawn without that bar, or raises as a row that is too short does. 1234567 is 1.23 M.
#
# Happens:  the label is whatever cell is no number: 2023,6,n/a is a row named n/a with the values
# 2023 and 6, 2023,,8 a row without a name. The other years shrink to a tick beside it. Numbers are
# rounded twice, to three digits and to two: 1234567 is 1.24 M, 12345 12.35K, 999999 1000.00K.
#
# Matters:  years are the labels of most series, and the newest year is the one whose figures are
# missing. The chart shows two bars of 2.02 K, as if they were its largest values.
#
# Output seen, and compared with below:
#> --- 2022,5,7\n2023,6,8\n2024,6,9\n
#> 2022: ▇▇▇▇▇ 5.00
#>       ▇▇▇▇▇▇▇ 7.00
#> 2023: ▇▇▇▇▇▇ 6.00
#>       ▇▇▇▇▇▇▇▇ 8.00
#> 2024: ▇▇▇▇▇▇ 6.00
#>       ▇▇▇▇▇▇▇▇▇▇ 9.00
#> --- 2022,5,7\n2023,6,n/a\n2024,6,9\n
#> 2022: ▏ 5.00
#>       ▏ 7.00
#> n/a : ▇▇▇▇▇▇▇▇▇▇ 2.02 K
#>       ▏ 6.00
#> 2024: ▏ 6.00
#>       ▏ 9.00
#> --- 2022,5,7\n2023,,8\n2024,6,9\n
#> 2022: ▏ 5.00
#>       ▏ 7.00
#>     : ▇▇▇▇▇▇▇▇▇▇ 2.02 K
#>       ▏ 8.00
#> 2024: ▏ 6.00
#>       ▏ 9.00
#> --- A,1234567\nB,1000000\n
#> A: ▇▇▇▇▇▇▇▇▇ 1.24 M
#> B: ▇▇▇▇▇▇▇▇ 1.00 M
#> --- A,12345\nB,999999\n
#> A: ▏ 12.35K
#> B: ▇▇▇▇▇▇▇▇▇▇ 1000.00K
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'termgraph==0.8.0'
show() {
  printf '%b' "$1" >a.dat
  echo "--- $1"
  venv/bin/termgraph --width 10 a.dat | sed "s/$(printf '\033')\[[0-9]*m//g; /^$/d; s/ *$//"
}
{
  show '2022,5,7\n2023,6,8\n2024,6,9\n'
  show '2022,5,7\n2023,6,n/a\n2024,6,9\n'
  show '2022,5,7\n2023,,8\n2024,6,9\n'
  show 'A,1234567\nB,1000000\n'
  show 'A,12345\nB,999999\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
