#!/usr/bin/env bash
# Slugs and ASCII names make mg/m3 of μg/m³: micrograms become milligrams.
#
# Version:  python-slugify 9.2.0, Unidecode 1.4.0, anyascii 0.3.3
#
# Expected: u or micro for the prefix, as Unidecode and anyascii have it for the micro sign U+00B5;
# different slugs for different headings, or a number behind the second.
#
# Happens:  of the two characters, which look alike, the Greek letter U+03BC becomes m; slugify does
# that with both, since it normalises first, and with ㎍. "PM10 (μg/m³)" and "PM10 (mg/m³)" are one
# name. slugify also drops what tells numbers apart: 5, -5, 5%, ≤5 and ≥5 are all 5; Unidecode makes
# √2 and ≠5 2 and 5.
#
# Matters:  CKAN and others name datasets, files and columns this way; the value in a column
# pm10-mg-m3 is read as a thousand times what it is.
#
# Output seen, and compared with below:
#> text | slugify | Unidecode | anyascii
#> PM10 ([U+03BC]g/m³) | pm10-mg-m3 | PM10 (mg/m3) | PM10 (mg/m3)
#> PM10 ([U+00B5]g/m³) | pm10-mg-m3 | PM10 (ug/m3) | PM10 (ug/m3)
#> PM10 (mg/m³) | pm10-mg-m3 | PM10 (mg/m3) | PM10 (mg/m3)
#> 35 ㎍ | 35-mg | 35 ug | 35 ug
#> 5 | 5 | 5 | 5
#> -5 | 5 | -5 | -5
#> 5% | 5 | 5% | 5%
#> ≤5 | 5 | <=5 | <=5
#> ≥5 | 5 | >=5 | >=5
#> ≠5 | 5 | 5 | =5
#> √2 | 2 | 2 | sqrt2
#> 10⁻³ | 10-3 | 10-3 | 10-3
#> 5‰ | 5-0 | 5%0 | 5%0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'python-slugify==9.2.0' 'Unidecode==1.4.0' 'anyascii==0.3.3'
venv/bin/python - >output <<'PYTHON'
import anyascii
import slugify
import unidecode

print("text | slugify | Unidecode | anyascii")
for text in ("PM10 (\u03bcg/m³)", "PM10 (\u00b5g/m³)", "PM10 (mg/m³)", "35 ㎍", "5", "-5", "5%", "≤5", "≥5", "≠5", "√2", "10⁻³", "5‰"):
    print(text.replace("\u03bc", "[U+03BC]").replace("\u00b5", "[U+00B5]"), "|", slugify.slugify(text), "|", unidecode.unidecode(text), "|", anyascii.anyascii(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
