#!/usr/bin/env bash
# edtf makes 2003-03-05 of "3-5 March 2024", and XXXX-03-05 of 2024年3月5日.
#
# Version:  edtf 5.0.2
#
# Expected: text_to_edtf gives an EDTF date for what is written, or None where it does not
# understand it, as for "March to May 2024".
#
# Happens:  of a range of days the first becomes part of the year; a Chinese date loses its year; of
# "2024 or 2025" and "2001, 2002" the first is given, "first half of 2024" is the year. 10.3.2024 is
# 3 October. parse_edtf refuses 2024-02-30, and accepts 2023-02-29, a day that was not.
#
# Matters:  catalogues make their machine dates of such texts; the events of a day in 2024 are found
# in 2003.
#
# Output seen, and compared with below:
#> March 2024 -> 2024-03
#> 5 March 2024 -> 2024-03-05
#> 3-5 March 2024 -> 2003-03-05
#> 3 to 5 March 2024 -> 2003-03-05
#> 2024年3月5日 -> XXXX-03-05
#> 2024年 -> None
#> 10.3.2024 -> 2024-10-03
#> 2024 or 2025 -> 2024
#> 2001, 2002 -> 2001
#> first half of 2024 -> 2024
#> March to May 2024 -> None
#> circa 1860 -> 1860~
#> 1914-18 -> 1914/1918
#> 1960s -> 196X
#> 2024-02-30 -> EDTFParseException
#> 2023-02-29 -> 2023-02-29
#> 2024-04-31 -> EDTFParseException
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'edtf==5.0.2'
venv/bin/python - >output <<'PYTHON'
import edtf

for text in ("March 2024", "5 March 2024", "3-5 March 2024", "3 to 5 March 2024", "2024年3月5日", "2024年", "10.3.2024", "2024 or 2025", "2001, 2002",
             "first half of 2024", "March to May 2024", "circa 1860", "1914-18", "1960s"):
    print(text, "->", edtf.text_to_edtf(text))
for text in ("2024-02-30", "2023-02-29", "2024-04-31"):
    try:
        print(text, "->", edtf.parse_edtf(text))
    except edtf.EDTFParseException as error:
        print(text, "->", type(error).__name__)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
