#!/usr/bin/env bash
# cleanco knows no type for "Bank of China Ltd.", Cambodia and Canada for "ABC sp z oo", and cuts
# "Apple Inc (China)" to "Apple Inc (China".
#
# Version:  cleanco 2.3
#
# Expected: the same for Ltd and Ltd., SA and S.A., with and without dots, as cleaning the name
# ignores them; Poland for its sp. z o.o.; a closing bracket that stays when the opening one does,
# or both gone.
#
# Happens:  types and countries are looked up by the last words with their dots. "Bank of China
# Ltd." has no type, and other countries than "Ltd"; "ABC Sp. z o.o." has neither, "ABC sp z oo"
# Cambodia and Canada. basename cuts all characters that are no letters, digits or dots off the end:
# "Apple Inc (China", "C" for "C++ Ltd", 100 for "100%". It takes off one form only, and leaves
# "Sony Co." and "Siemens AG & Co.".
#
# Matters:  names are cleaned to find the same company in two lists; C and C++ become one, and Apple
# Inc and Apple (China) stay apart for their bracket.
#
# Output seen, and compared with below:
#> Bank of China Ltd | Bank of China | Limited | Hong Kong, Israel, New Zealand, Pakistan
#> Bank of China Ltd. | Bank of China | - | India, Nigeria, Pakistan, Philippines
#> Nestlé SA | Nestlé | Limited Liability Company | Chile, Dominican Republic, Ecuador, Guatemala
#> Nestlé S.A. | Nestlé | Corporation, Limited Liability Company | Argentina, Brazil, Chile, Columbia
#> ABC Sp. z o.o. | ABC | - | -
#> ABC sp z oo | ABC | - | Cambodia, Canada
#> ABC S.A.B. de C.V. | ABC S.A.B. de | Limited Partnership | Mexico, Netherlands
#> Apple Inc (China) | Apple Inc (China | Corporation | Philippines, United States of America
#> Apple (China) Inc | Apple (China | Corporation | Philippines, United States of America
#> Sony Co., Ltd. | Sony Co. | - | India, Nigeria, Pakistan, Philippines
#> Siemens AG & Co. KG | Siemens AG & Co. | Corporation, Limited Partnership | Austria, Germany, United States of America
#> Siemens GmbH & Co. KG | Siemens | Corporation, Limited, Limited Partnership | Austria, Germany, Switzerland, United States of America
#> C++ Ltd | C | Limited | Hong Kong, Israel, New Zealand, Pakistan
#> 100% | 100 | - | -
#> The Limited | The | Limited | Hong Kong, Israel, New Zealand, Pakistan
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'cleanco==2.3'
venv/bin/python - >output <<'PYTHON'
import cleanco

types, countries = cleanco.typesources(), cleanco.countrysources()
for name in ("Bank of China Ltd", "Bank of China Ltd.", "Nestlé SA", "Nestlé S.A.", "ABC Sp. z o.o.", "ABC sp z oo", "ABC S.A.B. de C.V.", "Apple Inc (China)", "Apple (China) Inc", "Sony Co., Ltd.",
             "Siemens AG & Co. KG", "Siemens GmbH & Co. KG", "C++ Ltd", "100%", "The Limited"):
    print(name, "|", cleanco.basename(name), "|", ", ".join(sorted(set(cleanco.matches(name, types)))) or "-", "|", ", ".join(sorted(set(cleanco.matches(name, countries)))[:4]) or "-")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
