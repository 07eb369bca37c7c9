#!/usr/bin/env bash
# sqlite-utils keeps only the last of two columns with the same heading.
#
# Version:  sqlite-utils 4.2.1
#
# Expected: an error, or a second name such as 数值_2: other loaders do one or the other.
#
# Happens:  rows become dictionaries before they are stored; the first column of that name is
# gone, no message.
#
# Matters:  tables with two-line headings turned into CSV have repeated headings (本期, 累计, 本期, 累计).
#
# Output seen, and compared with below:
#> no message
#> [{"地区": "甲", "本期": 30, "累计": 40}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'sqlite-utils==4.2.1'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 地区,本期,累计,本期,累计 甲,1,2,30,40 >a.csv
  sqlite-utils insert a.db t a.csv --csv 2>&1 | grep -i -E 'warn|error|duplicate' || echo 'no message'
  sqlite-utils rows a.db t
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
