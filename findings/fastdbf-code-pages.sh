#!/usr/bin/env bash
# fastdbf reads DBF files marked as code page 936 in Big5, and those marked 437 or 850 in Cyrillic.
#
# Version:  fastdbf 0.5.2, dbf 0.99.11
#
# Expected: the text that dbf reads: byte 29 of the header names the code page, 0x4D the one of
# mainland China, 0x01 and 0x02 those of western DOS.
#
# Happens:  天津 becomes 毞踩, Zürich ZБrich, without an error; Table.codepage says Big5 and IBM866.
# Files with the mark 0x7A for the same code page 936 are read right. Numbers without decimals pass
# through floats: 120101199001011235 is 120101199001011232.
#
# Matters:  0x4D is the mark of dBASE for it, and the one that dbf writes. The names that come out
# are real characters, so that no check of the encoding finds them.
#
# Output seen, and compared with below:
#> 0x4D cp936 | fastdbf Big5 ('毞踩', 120101199001011232) | dbf 天津 120101199001011235
#> 0x7A cp936 | fastdbf gb18030 ('天津', 120101199001011232) | dbf 天津 120101199001011235
#> 0x78 cp950 | fastdbf Big5 ('臺北', 120101199001011232) | dbf 臺北 120101199001011235
#> 0x01 cp437 | fastdbf IBM866 ('ZБrich', 120101199001011232) | dbf Zürich 120101199001011235
#> 0x02 cp850 | fastdbf IBM866 ('ZБrich', 120101199001011232) | dbf Zürich 120101199001011235
#> 0x03 cp1252 | fastdbf windows-1252 ('Zürich', 120101199001011232) | dbf Zürich 120101199001011235
#> 0x65 cp866 | fastdbf IBM866 ('Тула', 120101199001011232) | dbf Тула 120101199001011235
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastdbf==0.5.2' 'dbf==0.99.11'
venv/bin/python - >output <<'PYTHON'
import dbf
import fastdbf

for mark, page, text in ((0x4D, "cp936", "天津"), (0x7A, "cp936", "天津"), (0x78, "cp950", "臺北"), (0x01, "cp437", "Zürich"),
                         (0x02, "cp850", "Zürich"), (0x03, "cp1252", "Zürich"), (0x65, "cp866", "Тула")):
    table = dbf.Table("a.dbf", "name C(10); n N(18,0)", dbf_type="db3", codepage="cp1252")
    table.open(dbf.READ_WRITE)
    table.append(("x", 1))
    table.close()
    with open("a.dbf", "rb") as file:
        content = bytearray(file.read())
    content[29] = mark
    start = int.from_bytes(content[8:10], "little") + 1
    content[start:start + 28] = text.encode(page).ljust(10) + b"120101199001011235"
    with open("a.dbf", "wb") as file:
        file.write(content)
    one, other = fastdbf.Table("a.dbf"), dbf.Table("a.dbf")
    one.open(fastdbf.READ_ONLY)
    other.open(dbf.READ_ONLY)
    print("0x%02X %s | fastdbf" % (mark, page), one.codepage, *[(row["NAME"], row["N"]) for row in one], "| dbf", other[0][0].strip(), other[0][1])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
