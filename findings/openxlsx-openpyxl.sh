#!/usr/bin/env bash
# openpyxl refuses every workbook that R's openxlsx writes: it names a drawing that is not in it.
#
# Version:  r-cran-openxlsx 4.2.5.2 (Debian), openpyxl 3.1.5, python-calamine 0.9.1
#
# Expected: the table; openxlsx is one of R's two usual writers, openpyxl the usual reader of
# Python.
#
# Happens:  openxlsx puts relations to drawings/drawing1.xml and to a drawing in VML into each
# sheet, whether it has drawings or not. openpyxl follows the first and raises KeyError; calamine,
# and LibreOffice, do not look. A duration is stored as text without its unit, 25.5 for hours and
# for minutes; a date of the year 99 is a negative day, which calamine reads as a time of day.
#
# Matters:  statistics offices work with R, and the workbooks look damaged to programs in Python.
#
# Output seen, and compared with below:
#> files 0 named drawing
#> openpyxl KeyError "There is no item named 'xl/drawings/drawing1.xml' in the archive"
#> calamine 'name' 'n' 'hours' 'minutes' 'day'
#> calamine 'a' 1.0 '25.5' '25.5' datetime.date(2024, 3, 5)
#> calamine '' '' '1' '1' datetime.time(0, 0)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show r-cran-openxlsx >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-openxlsx >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-openxlsx)
echo "r-cran-openxlsx $version"
case $version in
  4.2.5.2*) ;;
  *) echo "another version than 4.2.5.2: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'openpyxl==3.1.5' 'python-calamine==0.9.1'
{
cat >run.R <<'R'
suppressWarnings(library(openxlsx))
write.xlsx(data.frame(name = c("a", NA), n = c(1, NA), hours = as.difftime(c(25.5, 1), units = "hours"), minutes = as.difftime(c(25.5, 1), units = "mins"),
                      day = as.Date(c("2024-03-05", "0099-03-05"))), "t.xlsx")
R
Rscript --vanilla run.R
echo "files $(unzip -Z1 t.xlsx | grep -c drawing) named drawing"
venv/bin/python - <<'PYTHON'
import openpyxl
import python_calamine

try:
    print("openpyxl", *openpyxl.load_workbook("t.xlsx").active.values)
except KeyError as error:
    print("openpyxl", type(error).__name__, error)
for row in python_calamine.CalamineWorkbook.from_path("t.xlsx").get_sheet_by_index(0).to_python():
    print("calamine", *(repr(value) for value in row))
PYTHON
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
