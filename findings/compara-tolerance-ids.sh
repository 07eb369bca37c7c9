#!/usr/bin/env bash
# compara finds ids that differ by 1 equal within 0.005, and never compares a second column n.
#
# Version:  compara 0.6.0
#
# Expected: a tolerance of 0.005 lets 1.500 and 1.503 pass and nothing that differs by more; files
# that differ in a column are not called identical.
#
# Happens:  with --tolerance the texts of all columns are compared as floats: 120101199001011234 and
# ...235 are equal, so are 007 and 7. Within 0.01 a step of one cent is equal from 0.10 to 0.11 and
# a change from 0.30 to 0.31. Of two columns with the same heading the second is never compared,
# cells behind the last heading are not read, and the exit code is 0 for identical. In JSON 1 and
# 1.0, 0.1 and 0.10, [1,2] and [1, 2] are different, while true equals the text "true" and null a
# missing field and "".
#
# Matters:  the tool is for nightly comparisons by its exit code. A tolerance that was meant for one
# column of amounts hides other people's ids.
#
# Output seen, and compared with below:
#> a.csv b.csv : exit 1, changed: 1,1.500,1.503 2,120101199001011234,120101199001011235 3,007,7 4,x,y
#> a.csv b.csv --tolerance 0.005: exit 1, changed: 4,x,y
#> cents1.csv cents2.csv --tolerance 0.01: exit 1, changed: 2,0.30,0.31 3,1.00,1.01
#> same1.csv same2.csv : exit 0, changed: 
#> long1.csv long2.csv : exit 0, changed: 
#> a.ndjson b.ndjson : exit 1, changed: 1,1,1.0 2,0.1,0.10 3,"[1,2]","[1, 2]"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'compara==0.6.0'
show() {
  status=0
  venv/bin/compara compare "$1" "$2" --key id "${@:3}" --export-dir found >/dev/null 2>&1 || status=$?
  echo "$1 $2 ${*:3}: exit $status, changed: $(tail -n +2 found/changed.csv | paste -s -d ' ')"
  rm -r found
}
printf 'id,n\n1,1.500\n2,120101199001011234\n3,007\n4,x\n' >a.csv
printf 'id,n\n1,1.503\n2,120101199001011235\n3,7\n4,y\n' >b.csv
printf 'id,n\n1,0.10\n2,0.30\n3,1.00\n4,100000000000.10\n' >cents1.csv
printf 'id,n\n1,0.11\n2,0.31\n3,1.01\n4,100000000000.11\n' >cents2.csv
printf 'id,n,n\n1,2,3\n' >same1.csv
printf 'id,n,n\n1,2,4\n' >same2.csv
printf 'id,n\n1,2\n' >long1.csv
printf 'id,n\n1,2,3\n' >long2.csv
cat >a.ndjson <<'JSON'
{"id": 1, "n": 1}
{"id": 2, "n": 0.1}
{"id": 3, "n": [1,2]}
{"id": 4, "n": true}
{"id": 5, "n": null}
{"id": 6}
JSON
cat >b.ndjson <<'JSON'
{"id": 1, "n": 1.0}
{"id": 2, "n": 0.10}
{"id": 3, "n": [1, 2]}
{"id": 4, "n": "true"}
{"id": 5, "n": ""}
{"id": 6, "n": null}
JSON
{
  show a.csv b.csv
  show a.csv b.csv --tolerance 0.005
  show cents1.csv cents2.csv --tolerance 0.01
  show same1.csv same2.csv
  show long1.csv long2.csv
  show a.ndjson b.ndjson
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
