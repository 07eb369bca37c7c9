#!/usr/bin/env bash
# fast-ods reads dates and times from what the cell shows, not from its value.
#
# Version:  fast-ods 0.3.2
#
# Expected: with convert_values=True the values that the file stores: office:date-value is an ISO
# date, whatever the format shows, office:time-value a duration, office:boolean-value true or false.
#
# Happens:  numbers come from the value, dates from the shown text: 2024-03-05T08:30:15 that is
# shown as a date loses its time, 05/03/24 or 2024年3月5日 raises ValueError and ends the reading. Half
# past eight in the evening is the text 08:30, truth values are the words of the language.
#
# Matters:  LibreOffice's own formats for dates are those of the country, so that most files made
# outside of Sweden cannot be converted, and those that can lose hours.
#
# Output seen, and compared with below:
#> percentage 0.256 shown as 25.6% -> float 0.256
#> date 2024-03-05 shown as 2024-03-05 -> datetime 2024-03-05 00:00:00
#> date 2024-03-05 shown as 20240305 -> datetime 2024-03-05 00:00:00
#> date 2024-03-05T08:30:15 shown as 2024-03-05 -> datetime 2024-03-05 00:00:00
#> date 2024-03-05T08:30:15 shown as 2024-03-05 08:30 -> datetime 2024-03-05 08:30:00
#> date 2024-03-05 shown as 05/03/24 -> ValueError Invalid isoformat string: '05/03/24'
#> date 2024-03-05 shown as 2024年3月5日 -> ValueError Invalid isoformat string: '2024年3月5日'
#> time PT20H30M00S shown as 08:30 -> str 08:30
#> time PT25H30M00S shown as 25:30 -> str 25:30
#> boolean true shown as 真 -> str 真
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fast-ods==0.3.2'
venv/bin/python - >output <<'PYTHON'
import zipfile

import fast_ods

spaces = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "table", "text"))
options = fast_ods.ODSParserOptions(convert_values=True)
for kind, value, shown in (
    ("percentage", "0.256", "25.6%"), ("date", "2024-03-05", "2024-03-05"), ("date", "2024-03-05", "20240305"),
    ("date", "2024-03-05T08:30:15", "2024-03-05"), ("date", "2024-03-05T08:30:15", "2024-03-05 08:30"),
    ("date", "2024-03-05", "05/03/24"), ("date", "2024-03-05", "2024年3月5日"), ("time", "PT20H30M00S", "08:30"),
    ("time", "PT25H30M00S", "25:30"), ("boolean", "true", "真"),
):
    attribute = {"percentage": "value"}.get(kind, kind + "-value")
    with zipfile.ZipFile("t.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", '<office:document-content %s office:version="1.3"><office:body><office:spreadsheet><table:table'
                         ' table:name="s"><table:table-row><table:table-cell office:value-type="%s" office:%s="%s"><text:p>%s</text:p>'
                         "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
                         "</office:document-content>" % (spaces, kind, attribute, value, shown))
    try:
        result = next(iter(fast_ods.ODSParser(options).parse("t.ods")))[0]
    except ValueError as error:
        result = error
    print(kind, value, "shown as", shown, "->", type(result).__name__, result)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
