#!/usr/bin/env bash
# ods2tsv cuts numbers to twelve digits: two 18-digit ids become the same 1.20101199001e+17.
#
# Version:  ods2tsv 0.9.1 (Debian)
#
# Expected: the number as it is stored, and dates as they are.
#
# Happens:  120101199001011234 and ...235 are written 1.20101199001e+17, a latitude of 39.9042123456789
# 39.9042123457; a date gets the time T00:00:00, true becomes T, and the paragraphs of a cell become
# one word.
#
# Matters:  the tool is there to get tables out of ODS without an office.
#
# Output seen, and compared with below:
#> 1.20101199001e+17
#> 1.20101199001e+17
#> 39.9042123457
#> 2024-03-05T00:00:00
#> T
#> 08:30
#> 25%
#> firstsecond
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show ods2tsv >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ods2tsv >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ods2tsv)
echo "ods2tsv $version"
case $version in
  0.9.1*) ;;
  *) echo "another version than 0.9.1: what follows may differ" >&2 ;;
esac
{
cat >make.py <<'PYTHON'
import zipfile

cells = "".join('<table:table-cell office:value-type="%s" %s><text:p>%s</text:p></table:table-cell>' % cell for cell in (
    ("float", 'office:value="120101199001011234"', "120101199001011234"), ("float", 'office:value="120101199001011235"', "120101199001011235"),
    ("float", 'office:value="39.9042123456789"', "39.9042123456789"), ("date", 'office:date-value="2024-03-05"', "2024-03-05"),
    ("boolean", 'office:boolean-value="true"', "TRUE"), ("time", 'office:time-value="PT08H30M00S"', "08:30"),
    ("percentage", 'office:value="0.25"', "25%"), ("string", "", "first</text:p><text:p>second")))
names = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "table", "text"))
with zipfile.ZipFile("t.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", '<office:document-content %s office:version="1.2"><office:body><office:spreadsheet>'
                  '<table:table table:name="s"><table:table-row>%s</table:table-row></table:table>'
                  "</office:spreadsheet></office:body></office:document-content>" % (names, cells))
PYTHON
python3 make.py
ods2tsv t.ods | tr '\t' '\n'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
