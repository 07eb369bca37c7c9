#!/usr/bin/env bash
# unstruwwel reads 2024-03-05 as the years 2003 to 2024, and the first century before Christ as after.
#
# Version:  unstruwwel 1.0.2
#
# Expected: historic dates of catalogues as ISO 8601-2, as the package says: a day or its year for an
# ISO date, negative years for BC, nothing for what is not understood.
#
# Happens:  of 2024-03-05 the 03 is a year of this century and the other end of a range. "1st century
# BC" is the years 1 to 100. "50 BC" is nothing, as is "50 v. Chr." in German. A question mark and
# "circa" are dropped.
#
# Matters:  museums mix such texts with ISO dates, and a span of 21 years looks like a careful one.
#
# Output seen, and compared with below:
#> en 2024-03-05 -> (2003, 2024)
#> en 2024-03 -> (2003, 2024)
#> en 5 March 2024 -> (2024, 2024)
#> en 1914-1918 -> (1914, 1918)
#> en 1850/60 -> (1850, 1860)
#> en 1st century BC -> (1, 100)
#> en 50 BC -> (None, None)
#> en 44 B.C. -> (None, None)
#> en late 19th century -> (1886, 1900)
#> en 1799? -> (1799, 1799)
#> en circa 1850 -> (1850, 1850)
#> de nach 1990 -> (1991, inf)
#> de 1. Jh. v. Chr. -> (-100, -1)
#> de 50 v. Chr. -> (None, None)
#> de 5.3.2024 -> (2024, 2024)
#> de 2024-03-05 -> (2003, 2024)
#> de Mitte 19. Jh. -> (1846, 1855)
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'unstruwwel==1.0.2'
venv/bin/python - >output <<'PYTHON'
from unstruwwel import unstruwwel

for language, texts in (("en", ("2024-03-05", "2024-03", "5 March 2024", "1914-1918", "1850/60", "1st century BC", "50 BC", "44 B.C.", "late 19th century", "1799?", "circa 1850")),
                        ("de", ("nach 1990", "1. Jh. v. Chr.", "50 v. Chr.", "5.3.2024", "2024-03-05", "Mitte 19. Jh."))):
    for text in texts:
        print(language, text, "->", unstruwwel(text, language))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
