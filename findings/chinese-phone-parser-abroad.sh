#!/usr/bin/env bash
# chinese-phone-parser shows Beijing's number +86 10 88880000 as a mobile's, +86 108 8880 000.
#
# Version:  chinese-phone-parser 0.1.2, pandas 3.1.1
#
# Expected: the area code without its 0, as it is always written behind +86: 10 for Beijing, 755 for
# Shenzhen; an extension kept apart; and a column of mobile numbers in which one is missing.
#
# Happens:  behind +86 everything that begins with 1 is a mobile number, and of other numbers four
# digits are the area code: Shenzhen's +86 755 88880000 is +86 7558 8880000. Such numbers count as
# valid and have no city. An extension is added to the digits, 010-88880000转123 becomes the number
# 01088880000123; and 13900001234.0, as pandas reads the column when a cell is empty, 139000012340.
#
# Matters:  the formatted number looks sure and reaches someone else; in a column with one missing
# value every number gets a 0 more.
#
# Output seen, and compared with below:
#> 010-88880000 | 01088880000 | 010-88880000 | valid | area code 010
#> +86 10 88880000 | +861088880000 | +86 108 8880 000 | valid | area code None
#> +86 (0)10 88880000 | +8601088880000 | +86 010 88880000 | valid | area code 010
#> 0755-88880000 | 075588880000 | 0755-88880000 | valid | area code 0755
#> +86 755 88880000 | +8675588880000 | +86 7558 8880000 | valid | area code None
#> 0086 21 88880000 | 00862188880000 | 0086-2188880000 | valid | area code None
#> 010-88880000转123 | 01088880000123 | 010-88880000123 | not valid | area code 010
#> 010-88880000-123 | 01088880000123 | 010-88880000123 | not valid | area code 010
#> 13900001234 13900005678
#> 139000012340 None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'chinese-phone-parser==0.1.2' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io

import chinese_phone_parser as phones
import pandas
from chinese_phone_parser.cleaner import convert_to_standard_format

texts = ["010-88880000", "+86 10 88880000", "+86 (0)10 88880000", "0755-88880000", "+86 755 88880000", "0086 21 88880000",
         "010-88880000转123", "010-88880000-123"]
for text in texts:
    number = phones.normalize_phone(phones.clean_phone_number(text))
    print(text, "|", number, "|", convert_to_standard_format(text), "|", "valid" if phones.is_valid_phone_number(text) else "not valid",
          "| area code", phones.extract_area_code(text))
for text in ("n,phone\n1,13900001234\n2,13900005678\n", "n,phone\n1,13900001234\n2,\n"):
    column = pandas.read_csv(io.StringIO(text))["phone"]
    print(*(phones.normalize_phone(phones.clean_phone_number(value)) for value in column))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
