#!/usr/bin/env bash
# shp2pgsql stores numbers of 10 to 18 digits as floats, those of 19 and more exactly.
#
# Version:  postgis 3.3.2 (Debian)
#
# Expected: bigint for the DBF field N(18,0), which holds 18 digits, or numeric as for N(20,0); NULL
# for an unknown truth value, as for other empty fields.
#
# Happens:  N(10,0) to N(18,0) become float8, "FTDouble", so that 120101199001011234 and
# 120101199001011242 are one number in the database; N(19,0) and wider are numeric. A truth value of
# `?` is NULL; a blank one, which means the same, goes into the INSERT as '', which PostgreSQL
# refuses for boolean, and with it the whole file.
#
# Matters:  ids of people, parcels and companies have 12 to 18 digits; after the import several are
# equal. (A field of text is the way out.)
#
# Output seen, and compared with below:
#> "n9" int4,
#> "n10" float8,
#> "n18" float8,
#> "n19" numeric,
#> "n20" numeric,
#> "d" float8,
#> "b" boolean);
#> INSERT INTO "t" ("n9","n10","n18","n19","n20","d","b") VALUES ('1','9999999999','120101199001011234','120101199001011234','120101199001011234','1.50','T');
#> INSERT INTO "t" ("n9","n10","n18","n19","n20","d","b") VALUES ('2',NULL,'120101199001011242',NULL,NULL,NULL,NULL);
#> INSERT INTO "t" ("n9","n10","n18","n19","n20","d","b") VALUES ('3',NULL,NULL,NULL,NULL,NULL,'');
#> Field n10 is an FTDouble with width 10 and precision 0
#> Field n18 is an FTDouble with width 18 and precision 0
#> Field n19 is an FTDouble with width 19 and precision 0
#> Field n20 is an FTDouble with width 20 and precision 0
#> Field d is an FTDouble with width 10 and precision 2
#> 120101199001011232 120101199001011248
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show postgis >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgis >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' postgis)
echo "postgis $version"
case $version in
  3.3.2*) ;;
  *) echo "another version than 3.3.2: what follows may differ" >&2 ;;
esac
{
cat >write.py <<'PYTHON'
import struct


def write(name, fields, rows):
    head = b"".join(field[0].encode().ljust(11, b"\0") + field[1].encode() + bytes(4) + bytes(field[2:]) + bytes(14) for field in fields)
    start = struct.pack("<B3BIHH20x", 3, 124, 3, 5, len(rows), 33 + len(head), 1 + sum(field[2] for field in fields))
    body = "".join(" " + "".join(text.rjust(field[2]) if field[1] in "NF" else text.ljust(field[2]) for field, text in zip(fields, row)) for row in rows)
    open(name, "wb").write(start + head + b"\r" + body.encode() + b"\x1a")


write("t.dbf", [("N9", "N", 9, 0), ("N10", "N", 10, 0), ("N18", "N", 18, 0), ("N19", "N", 19, 0), ("N20", "N", 20, 0), ("D", "N", 10, 2), ("B", "L", 1, 0)],
      [["1", "9999999999", "120101199001011234", "120101199001011234", "120101199001011234", "1.50", "T"],
       ["2", "", "120101199001011242", "", "", "", "?"], ["3", "", "", "", "", "", " "]])
PYTHON
python3 write.py
shp2pgsql -n t.dbf t 2>messages | grep -E '^"|^INSERT'
grep FTDouble messages
python3 -c 'print(int(float("120101199001011234")), int(float("120101199001011242")))'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
