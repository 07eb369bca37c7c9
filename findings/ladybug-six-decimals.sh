#!/usr/bin/env bash
# LadybugDB writes 0.0000001 into CSV as 0.000000 and longitude 116.3912345678 as 116.391235.
#
# Version:  ladybug 0.22.0
#
# Expected: COPY ... TO a CSV file keeps the values, as the same database returns them to Python, and a
# cast to STRING gives a text that reads back as the number.
#
# Happens:  doubles become texts with six decimals, in COPY TO, CAST, concatenation and lists. Small
# values are zero, 1e20 gets 27 digits. In a list of texts the comma of "a,b" is not escaped, so that
# two entries are three when the file is loaded again. A time with +08:00 is read as UTC by LOAD FROM,
# and keeps its clock without the zone in timestamp() and CAST. Nothing is said.
#
# Matters:  COPY TO is the documented export; doses, rates and small fractions of a graph are gone
# after it, and places move by up to 5 cm.
#
# Output seen, and compared with below:
#> p.id,p.v,p.names
#> a,116.391235,"[x,y,z]"
#> b,0.000000,"[x,y,z]"
#> c,100000000000000000000.000000,"[x,y,z]"
#> d,0.000001,"[x,y,z]"
#> MATCH (p:place) RETURN p.id, p.v, CAST(p.v AS STRING), 'v=' + CAST(p.v AS STRING)
#>   a 116.3912345678 116.391235 v=116.391235
#>   b 1e-07 0.000000 v=0.000000
#>   c 1e+20 100000000000000000000.000000 v=100000000000000000000.000000
#>   d 1.49e-06 0.000001 v=0.000001
#> LOAD FROM 't.csv' (header=true) RETURN *
#>   a 116.391235 ['x', 'y', 'z']
#>   b 0.000000 ['x', 'y', 'z']
#>   c 100000000000000000000.000000 ['x', 'y', 'z']
#>   d 0.000001 ['x', 'y', 'z']
#> LOAD FROM 't.parquet' RETURN *
#>   a 116.3912345678 ['x,y', 'z']
#>   b 1e-07 ['x,y', 'z']
#>   c 1e+20 ['x,y', 'z']
#>   d 1.49e-06 ['x,y', 'z']
#> LOAD FROM 'z.csv' (header=true) RETURN at -> 2024-03-05 00:30:00
#> RETURN timestamp('2024-03-05T08:30:00+08:00') -> 2024-03-05 08:30:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ladybug==0.22.0'
venv/bin/python - >output <<'PYTHON'
import ladybug

connection = ladybug.Connection(ladybug.Database(":memory:"))
connection.execute("CREATE NODE TABLE place(id STRING PRIMARY KEY, v DOUBLE, names STRING[])")
for name, value in (("a", "116.3912345678"), ("b", "0.0000001"), ("c", "1e20"), ("d", "0.00000149")):
    connection.execute("CREATE (:place {id: '%s', v: %s, names: ['x,y', 'z']})" % (name, value))
connection.execute("COPY (MATCH (p:place) RETURN p.id, p.v, p.names) TO 't.csv' (header=true)")
connection.execute("COPY (MATCH (p:place) RETURN p.id, p.v, p.names) TO 't.parquet'")
with open("t.csv", encoding="utf-8") as file:
    print(file.read().strip())
for query in ("MATCH (p:place) RETURN p.id, p.v, CAST(p.v AS STRING), 'v=' + CAST(p.v AS STRING)", "LOAD FROM 't.csv' (header=true) RETURN *", "LOAD FROM 't.parquet' RETURN *"):
    print(query)
    result = connection.execute(query)
    while result.has_next():
        print(" ", *(value if isinstance(value, (str, list, float)) else str(value) for value in result.get_next()))
with open("z.csv", "w", encoding="utf-8") as file:
    file.write("at\n2024-03-05T08:30:00+08:00\n")
for query in ("LOAD FROM 'z.csv' (header=true) RETURN at", "RETURN timestamp('2024-03-05T08:30:00+08:00')"):
    print(query, "->", connection.execute(query).get_next()[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
