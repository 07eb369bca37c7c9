#!/usr/bin/env bash
# VisiData writes line breaks and tabs inside of a value as they are into a TSV file, and counts of
# lists into CSV.
#
# Version:  visidata 3.4
#
# Expected: a TSV file of as many rows as the table has, since tabs and line breaks can not be
# quoted in TSV (IANA, text/tab-separated-values) and VisiData has options that name substitutes for
# them; of a JSON list its JSON or its items.
#
# Happens:  in batch mode a CSV of 2 rows becomes a TSV of 3 rows, in which a value is cut and
# another has one field more. A list of three items goes into CSV as "[3] a; b; c", an object as
# "{1} k=v".
#
# Matters:  `vd -b in.csv -o out.tsv` is a way to convert. Addresses with line breaks give rows that
# do not exist, and lists can not be read back.
#
# Output seen, and compared with below:
#> tsv '地址\t电话\n' '东大街1号\n' '二层\t1\n' '西大街2号\t后门\t2\n'
#> csv 'id,tags,o\r\n' '1,[3] a; b; c; d,{1} k=v\r\n'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'visidata==3.4'
venv/bin/python - >output <<'PYTHON'
import os
import subprocess

def convert(source, target):
    subprocess.run(["venv/bin/vd", "-b", source, "-o", target], check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={**os.environ, "HOME": os.getcwd(), "TERM": "xterm"})
    with open(target, newline="", encoding="utf-8") as file:
        return [repr(line) for line in file]

with open("a.csv", "w", encoding="utf-8") as file:
    file.write('地址,电话\n"东大街1号\n二层",1\n"西大街2号\t后门",2\n')
print("tsv", *convert("a.csv", "b.tsv"))
with open("c.json", "w", encoding="utf-8") as file:
    file.write('[{"id": 1, "tags": ["a", "b; c", "d"], "o": {"k": "v"}}]')
print("csv", *convert("c.json", "d.csv"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
