#!/usr/bin/env bash
# larzphone writes +44 (0)20 7946 0000 as +4402079460000, and full-width digits into E.164.
#
# Version:  larzphone 0.1.0
#
# Expected: +442079460000: the (0) is dialled within the country only, and what it calls "the one
# format you should persist" has no 0 behind 44, as for 020 7946 0000 with the region GB; E.164 has
# the digits 0 to 9. An extension is an extension, or the number is refused.
#
# Happens:  all digits of a text are run together: an extension becomes the end of the number, 011,
# by which one dials abroad from the US, its beginning, letters are cut off. Full-width digits are
# kept, and the number is_valid. format_e164 does not ask is_valid, so that numbers of 15 and 16
# digits come out without an error, while those of Hong Kong and Taiwan are an error. Beijing's 10
# 8888 0000 is not valid and shown as 108 888 0000.
#
# Matters:  columns of telephone numbers of offices are joined and called by this.
#
# Output seen, and compared with below:
#> 020 7946 0000 | GB | | | True | +442079460000 | +44 207 946 0000
#> +44 (0)20 7946 0000 | None | | | False | +4402079460000 | +44 020 794 600 00
#> 139 1234 5678 ext 5 | CN | | | False | +86139123456785 | +86 139 123 456 785
#> 010-88880000-8012 | CN | | | False | +8610888800008012 | +86 108 888 000 080 12
#> １３９１２３４５６７８ | CN | | | True | +86１３９１２３４５６７８ | +86 １３９ １２３ ４５６ ７８
#> 011 86 10 88880000 | US | | | False | +1011861088880000 | +1 011 861 088 880 000
#> +1 800 FLOWERS | None | | | False | +1800 | +1 800
#> +86 10 8888 0000 | None | | | False | +861088880000 | +86 108 888 0000
#> +852 2345 6789 | None | | | False | PhoneError: unknown calling code in '+852 2345 6789' | PhoneError: unknown calling code in '+852 2345 6789'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larzphone==0.1.0'
venv/bin/python - >output <<'PYTHON'
import larzphone

def tried(function, *arguments):
    try:
        return function(*arguments)
    except larzphone.PhoneError as error:
        return f"PhoneError: {error}"

for number, region in (
    ("020 7946 0000", "GB"),
    ("+44 (0)20 7946 0000", None),
    ("139 1234 5678 ext 5", "CN"),
    ("010-88880000-8012", "CN"),
    ("１３９１２３４５６７８", "CN"),
    ("011 86 10 88880000", "US"),
    ("+1 800 FLOWERS", None),
    ("+86 10 8888 0000", None),
    ("+852 2345 6789", None),
):
    print(number, region, "|", larzphone.is_valid(number, region), *(tried(name, number, region) for name in (larzphone.format_e164, larzphone.format_international)), sep=" | ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
