#!/usr/bin/env bash
# JExcelApi shows 20:30 in hh:mm as 08:30, 39.9042 as 39.904, and 25:30 hours in [h]:mm as :30.
#
# Version:  JExcelApi 2.6.12 (Debian libjexcelapi-java), xlwt 1.3.0
#
# Expected: What the sheet shows: 20:30, 39.9042, 3月5日 and 25:30.
#
# Happens:  In hh without AM/PM the evening is the morning: 20:30 is 08:30. Numbers without a
# format are cut to three decimals, so that 0.0000001 is 0. The format m"月"d"日" is not seen as one
# of a date, and gives 45356.854. Elapsed hours in [h]:mm lose the hours. Quotes of a format stay
# in what is shown, 12.5"天"; a weekday in [$-804]aaaa is [$-8453564]aaaa. All this is by
# getContents, which is how cells are read as text.
#
# Matters:  Old XLS files of authorities are read with it by Java programs; hours change, and
# coordinates move by up to fifty metres.
#
# Output seen, and compared with below:
#> 39.9042 in no format -> Number 39.904
#> 116.3912345678 in no format -> Number 116.391
#> 1e-07 in no format -> Number 0
#> 0.2565 in 0% -> Number 26%
#> 2024-03-05 20:30:00 in yyyy-mm-dd hh:mm -> Date 2024-03-05 08:30
#> 2024-03-05 20:30:00 in yyyy"年"m"月"d"日" -> Date 2024"年"3"月"5"日"
#> 2024-03-05 20:30:00 in m"月"d"日" -> Number 45356.854
#> 2024-03-05 20:30:00 in m/d -> Date 3/5
#> 2024-03-05 20:30:00 in h:mm AM/PM -> Date 8:30 PM
#> 1.0625 in [h]:mm -> Date :30
#> 1.0625 in [hh]:mm:ss -> Date :30:00
#> 12.5 in 0.0"天" -> Number 12.5"天"
#> 45356 in [$-804]aaaa -> Number [$-8453564]aaaa
#> -5 in 0;"减"0 -> Number "减"5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libjexcelapi-java bsh default-jre-headless >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libjexcelapi-java bsh default-jre-headless >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libjexcelapi-java)
echo "libjexcelapi-java $version"
case $version in
  2.6.12*) ;;
  *) echo "another version than 2.6.12: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'xlwt==1.3.0'
{
venv/bin/python - <<'PYTHON'
import datetime

import xlwt

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("s")
day = datetime.datetime(2024, 3, 5, 20, 30)
cells = ((39.9042, None), (116.3912345678, None), (0.0000001, None), (0.2565, "0%"), (day, "yyyy-mm-dd hh:mm"), (day, 'yyyy"年"m"月"d"日"'),
         (day, 'm"月"d"日"'), (day, "m/d"), (day, "h:mm AM/PM"), (25.5 / 24, "[h]:mm"), (25.5 / 24, "[hh]:mm:ss"), (12.5, '0.0"天"'), (45356, "[$-804]aaaa"),
         (-5, '0;"减"0'))
for row, (value, form) in enumerate(cells):
    style = xlwt.XFStyle()
    if form:
        style.num_format_str = form
    sheet.write(row, 0, f"{value} in {form or 'no format'}")
    sheet.write(row, 1, value, style)
book.save("a.xls")
PYTHON
cat >read.bsh <<'JAVA'
sheet = jxl.Workbook.getWorkbook(new java.io.File("a.xls")).getSheet(0);
out = new java.io.PrintStream(System.out, true, "UTF-8");
for (int row = 0; row < sheet.getRows(); row++)
  out.println(sheet.getCell(0, row).getContents() + " -> " + sheet.getCell(1, row).getType() + " " + sheet.getCell(1, row).getContents());
JAVA
java -cp /usr/share/java/bsh.jar:/usr/share/java/jxl.jar bsh.Interpreter read.bsh
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
