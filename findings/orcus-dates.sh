#!/usr/bin/env bash
# orcus turns dates of sheets into 45356, leaves truth values of ODS out, and reads 0x1A in CSV as 26.
#
# Version:  liborcus 0.17.2 (Debian)
#
# Expected: orcus-ods and orcus-xlsx, which convert to CSV and JSON, write 2024-03-05 and TRUE; orcus-csv
# keeps codes.
#
# Happens:  dates come as day numbers; truth values, times and percentages of ODS are empty cells, and
# numbers have 16 digits. In CSV 007 becomes 7, 0x1A 26 and +5 5. The exit status is 1 when all went
# well.
#
# Matters:  the library is LibreOffice's filter for several formats; its own tools lose what the files
# say.
#
# Output seen, and compared with below:
#> text,45356,,,,1.201011990010112e+17 (status 1)
#> code,n
#> 7,5
#> 26,100000
#> 00x,1.1
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show liborcus-bin >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends liborcus-bin >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' liborcus-bin)
echo "liborcus-bin $version"
case $version in
  0.17.2*) ;;
  *) echo "another version than 0.17.2: what follows may differ" >&2 ;;
esac
{
cat >make.py <<'PYTHON'
import zipfile

cells = "".join('<table:table-cell office:value-type="%s" %s><text:p>%s</text:p></table:table-cell>' % cell for cell in (
    ("string", "", "text"), ("date", 'office:date-value="2024-03-05"', "2024-03-05"), ("boolean", 'office:boolean-value="true"', "TRUE"),
    ("time", 'office:time-value="PT08H30M00S"', "08:30"), ("percentage", 'office:value="0.25"', "25%"), ("float", 'office:value="120101199001011234"', "120101199001011234")))
names = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "table", "text"))
with zipfile.ZipFile("t.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", '<office:document-content %s office:version="1.2"><office:body><office:spreadsheet>'
                  '<table:table table:name="s"><table:table-row>%s</table:table-row></table:table>'
                  "</office:spreadsheet></office:body></office:document-content>" % (names, cells))
PYTHON
python3 make.py
orcus-ods -f csv -o ods t.ods && status=0 || status=$?
cat ods/*
echo " (status $status)"
printf 'code,n\n007,+5\n0x1A,1e5\n00x,1.10\n' >t.csv
orcus-csv -f csv -o csv t.csv || true
cat csv/*
echo
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
