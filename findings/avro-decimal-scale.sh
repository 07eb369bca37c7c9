#!/usr/bin/env bash
# avro writes the decimal 1.5 as 0.15 and 128 as 1.28 when the scale of the field is two.
#
# Version:  avro 1.12.2, fastavro 1.13.1
#
# Expected: 1.50 and 128.00, as fastavro writes them; avro itself refuses 1.005 for having too many
# digits behind the point.
#
# Happens:  the digits of the number are stored as they are, without regard to the point: each zero
# that is missing at the end divides the value by ten. 1E+3 becomes 0.01. Neither a check nor an
# error stands before it; a value that happens to have two digits behind the point is right.
#
# Matters:  amounts from JSON, from databases without trailing zeros and from normalize() differ in
# their digits row by row. The sum of a file is wrong by factors of ten and a hundred, and every
# reader of Avro agrees on it.
#
# Output seen, and compared with below:
#> 1.50 | written by avro 1.50 read by avro 1.50 | written by fastavro 1.50
#> 1.5 | written by avro 0.15 read by avro 0.15 | written by fastavro 1.50
#> 128 | written by avro 1.28 read by avro 1.28 | written by fastavro 128.00
#> -128 | written by avro -1.28 read by avro -1.28 | written by fastavro -128.00
#> 1E+3 | written by avro 0.01 read by avro 0.01 | written by fastavro 1000.00
#> 0.1 | written by avro 0.01 read by avro 0.01 | written by fastavro 0.10
#> 1234567.8 | written by avro 123456.78 read by avro 123456.78 | written by fastavro 1234567.80
#> sum 1235570.90 of avro 123458.45
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'avro==1.12.2' 'fastavro==1.13.1'
venv/bin/python - >output <<'PYTHON'
import decimal
import io
import json

import avro.datafile
import avro.io
import avro.schema
import fastavro

schema = {"type": "record", "name": "r", "fields": [{"name": "v", "type": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 2}}]}
values = [decimal.Decimal(text) for text in ("1.50", "1.5", "128", "-128", "1E+3", "0.1", "1234567.8")]
one, other = io.BytesIO(), io.BytesIO()
writer = avro.datafile.DataFileWriter(one, avro.io.DatumWriter(), avro.schema.parse(json.dumps(schema)))
for value in values:
    writer.append({"v": value})
writer.flush()
fastavro.writer(other, schema, [{"v": value} for value in values])
rows = [list(fastavro.reader(io.BytesIO(file.getvalue()))) for file in (one, other)]
again = list(avro.datafile.DataFileReader(io.BytesIO(one.getvalue()), avro.io.DatumReader()))
for value, by_avro, by_fastavro, read in zip(values, *rows, again):
    print(value, "| written by avro", by_avro["v"], "read by avro", read["v"], "| written by fastavro", by_fastavro["v"])
print("sum", sum(values), "of avro", sum(row["v"] for row in rows[0]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
