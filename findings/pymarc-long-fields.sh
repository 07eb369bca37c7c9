#!/usr/bin/env bash
# pymarc writes a field of 10000 bytes, an abstract of 3332 Chinese characters, into a record that
# it reads as None.
#
# Version:  pymarc 5.4.0
#
# Expected: an error from as_marc, or a field cut in pieces, since the lengths in the directory of
# ISO 2709 have four digits, and five for the whole record.
#
# Happens:  as_marc and MARCWriter write five digits where four belong, so that all places behind
# are read shifted by one; with a record of more than 99999 bytes the leader moves, too. Nothing is
# raised. Reading the file gives None in place of each such record, and the reason only stands in
# current_exception; the records around it are read, behind one of more than 99999 bytes none.
# MARCXML and JSON of the same record are right.
#
# Matters:  a catalogue exported as MARC loses just the records with long descriptions, contents or
# holdings; the limit comes three times sooner in Chinese.
#
# Output seen, and compared with below:
#> 3000 characters | 09084    a2200061   4500 | 1 (5) 2 (3000) 3 (5) | XML 3000
#> 3331 characters | 10077    a2200061   4500 | 1 (5) 2 (3331) 3 (5) | XML 3331
#> 3332 characters | 10081    a2200062   4500 | 1 (5) None: RecordDirectoryInvalid 3 (5) | XML 3332
#> 3333 characters | 10084    a2200062   4500 | 1 (5) None: RecordDirectoryInvalid 3 (5) | XML 3333
#> 33333 characters | 100086    a2200064   450 | 1 (5) None: EndOfRecordNotFound | XML 33333
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pymarc==5.4.0'
venv/bin/python - >output <<'PYTHON'
import io

import pymarc

def record(number, text):
    made = pymarc.Record(force_utf8=True)
    made.add_field(pymarc.Field(tag="001", data=number))
    made.add_field(pymarc.Field(tag="520", indicators=[" ", " "], subfields=[pymarc.Subfield("a", text)]))
    made.add_field(pymarc.Field(tag="650", indicators=[" ", "0"], subfields=[pymarc.Subfield("a", "Statistics")]))
    return made

for length in (3000, 3331, 3332, 3333, 33333):
    file = io.BytesIO()
    writer = pymarc.MARCWriter(file)
    records = [record("1", "short"), record("2", "统" * length), record("3", "short")]
    for each in records:
        writer.write(each)
    data = file.getvalue()
    start = data.index(b"\x1d") + 1
    reader = pymarc.MARCReader(io.BytesIO(data))
    found = []
    for each in reader:
        found.append("%s (%d)" % (each["001"].data, len(each["520"]["a"])) if each else "None: %s" % type(reader.current_exception).__name__)
    again = pymarc.parse_xml_to_array(io.BytesIO(b"<collection xmlns='http://www.loc.gov/MARC21/slim'>" + pymarc.record_to_xml(records[1], namespace=False) + b"</collection>"))
    print(length, "characters |", data[start:start + 24].decode(), "|", *found, "| XML", len(again[0]["520"]["a"]) if again and "520" in again[0] else "not read")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
