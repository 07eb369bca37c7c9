#!/usr/bin/env bash
# avrotize names the columns 地区 and 人口 with the empty name, and takes telephone numbers for int.
#
# Version:  avrotize 3.9.3, avro 1.12.2
#
# Expected: names that Avro allows and that differ, or an error; "long" for numbers beyond
# 2147483647, and the headings of the file as far as Avro has them.
#
# Happens:  what is no ASCII letter is cut from the headings, so that 地区 and 人口 are both "", and
# GDP（亿元） and GDP（万元） both "GDP"; code becomes Code. 13912345678 and 18 digits are "int", 007 too,
# 12E4567 "double". avro refuses the schema for its empty names, or the first row of the table that
# the schema was made from.
#
# Matters:  the schema is made to write the data. Whoever repairs the names by hand still has types
# that lose zeros and refuse the longest numbers.
#
# Output seen, and compared with below:
#> 地区,人口 -> [('', 'string'), ('', 'int')]
#> GDP（亿元）,GDP（万元）,CO2 -> [('GDP', 'int'), ('GDP', 'int'), ('CO2', 'int')]
#> code,sold_at,flat-no -> [('Code', 'int'), ('SoldAt', 'double'), ('FlatNo', 'int')]
#> name,phone,card -> [('Name', 'string'), ('Phone', 'int'), ('Card', 'int')]
#> avro: The datum "13912345678"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'avrotize==3.9.3' 'avro==1.12.2'
venv/bin/python - >output <<'PYTHON'
import io
import json
import subprocess

import avro.datafile
import avro.errors
import avro.io
import avro.schema

def show(text):
    with open("a.csv", "w", encoding="utf-8") as file:
        file.write(text)
    subprocess.run(["venv/bin/avrotize", "csv2a", "a.csv", "--out", "a.avsc"], check=True, capture_output=True)
    with open("a.avsc", encoding="utf-8") as file:
        schema = json.load(file)
    print(text.splitlines()[0], "->", [(field["name"], field["type"]) for field in schema["fields"]])
    return schema

show("地区,人口\n和平,5\n")
show("GDP（亿元）,GDP（万元）,CO2\n1,2,3\n")
show("code,sold_at,flat-no\n007,12E4567,5\n")
schema = show("name,phone,card\nLi,13912345678,120101199001011234\n")
writer = avro.datafile.DataFileWriter(io.BytesIO(), avro.io.DatumWriter(), avro.schema.parse(json.dumps(schema)))
try:
    writer.append({"Name": "Li", "Phone": 13912345678, "Card": 120101199001011234})
    print("written")
except avro.errors.AvroTypeException as error:
    print("avro:", str(error).split(" provided")[0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
