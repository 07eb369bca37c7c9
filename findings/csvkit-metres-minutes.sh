#!/usr/bin/env bash
# csvkit reads metres as minutes: "3m" is written back as 0:03:00.
#
# Version:  csvkit 2.2.0, agate 1.14.2, pytimeparse 1.1.10
#
# Expected: a number with a unit letter is text.
#
# Happens:  the inference tries durations (pytimeparse) before dates and text: 3m, 2h, 1d, 10s
# become time spans and are written as 0:03:00, 2:00:00, 1 day, 0:00:00. With metres the minutes
# are simply wrong.
#
# Matters:  widths, depths and lengths in metres are written so in tables of roads, pipes and
# pools. csvsort or csvjoin changes the data although nobody asked for types.
#
# Output seen, and compared with below:
#> 路幅,条数
#> 0:03:00,1
#> 0:12:00,2
#> [{"级": "1 day, 0:00:00", "条数": 1.0}, {"级": "2:00:00", "条数": 2.0}]
#> 路幅,条数
#> 3m,1
#> 12m,2
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'csvkit==2.2.0' 'agate==1.14.2' 'pytimeparse==1.1.10'
PATH=$dir/venv/bin:$PATH
{
  printf '%s\n' 路幅,条数 3m,1 12m,2 >a.csv
  csvsort -c 条数 a.csv
  printf '%s\n' 级,条数 1d,1 2h,2 >b.csv
  csvjson b.csv
  echo
  csvsort -I -c 条数 a.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
