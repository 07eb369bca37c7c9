#!/usr/bin/env bash
# pgdbf declares DBF fields of type F as whole numbers, and unknown truth values as false.
#
# Version:  pgdbf 0.6.2 (Debian)
#
# Expected: NUMERIC(19, 11) for a field F of 19 places with 11 decimals, as for the same field of
# type N; \N, which is NULL, for an empty truth value, as for empty dates.
#
# Happens:  F fields become NUMERIC(19) or, as here, of a smaller width: the number of decimals
# stands where the width should. PostgreSQL rounds to whole numbers when it reads the rows, which
# still have their decimals. A truth value that is blank or `?`, both "not initialised", is f.
#
# Matters:  shapefiles of several programs store coordinates and areas as F; 116.39 becomes 116 in
# the database, and wells whose state nobody knows are dry.
#
# Output seen, and compared with below:
#> CREATE TABLE t (lon NUMERIC(11), area NUMERIC(19, 11), wet BOOLEAN, day DATE, code VARCHAR(5));
#> \COPY t FROM STDIN
#> 116.39123456789	116.39123456789	t	2024-03-05	007
#> 39.5	39.5	f	\N	a
#> \N	\N	f	2024-03-06	
#> \.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show pgdbf >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends pgdbf >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' pgdbf)
echo "pgdbf $version"
case $version in
  0.6.2*) ;;
  *) echo "another version than 0.6.2: what follows may differ" >&2 ;;
esac
{
cat >write.py <<'PYTHON'
import struct


def write(name, fields, rows):
    head = b"".join(field[0].encode().ljust(11, b"\0") + field[1].encode() + bytes(4) + bytes(field[2:]) + bytes(14) for field in fields)
    start = struct.pack("<B3BIHH20x", 3, 124, 3, 5, len(rows), 33 + len(head), 1 + sum(field[2] for field in fields))
    body = "".join(" " + "".join(text.rjust(field[2]) if field[1] in "NF" else text.ljust(field[2]) for field, text in zip(fields, row)) for row in rows)
    open(name, "wb").write(start + head + b"\r" + body.encode() + b"\x1a")


write("t.dbf", [("LON", "F", 19, 11), ("AREA", "N", 19, 11), ("WET", "L", 1, 0), ("DAY", "D", 8, 0), ("CODE", "C", 5, 0)],
      [["116.39123456789", "116.39123456789", "T", "20240305", "007"], ["39.5", "39.5", "?", "", "a"], ["", "", " ", "20240306", ""]])
PYTHON
python3 write.py
pgdbf t.dbf | grep -v -e TRANSACTION -e BEGIN -e COMMIT -e SET
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
