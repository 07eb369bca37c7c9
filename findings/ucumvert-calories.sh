#!/usr/bin/env bash
# ucumvert makes 4.184 J of a food Calorie, and a minute of time of a minute of arc.
#
# Version:  ucumvert 0.3.2, Pint 0.25.3
#
# Expected: the values of UCUM, which tell units apart that share a name: [Cal], the nutrition label
# Calorie, is 1000 cal, ' and '' are parts of a degree, [in_i'Hg] is mercury at 0 °C.
#
# Happens:  [Cal] is the small calorie. ' and '' are the minute and the second of a clock, so that
# an angle cannot be converted. [in_i'Hg] is 3376.8 Pa, mercury at 60 °F, not 3386.4. [Btu] is the
# international one, a ph (phot) a ten thousandth of a lux in place of ten thousand, G and Oe cannot
# be converted. About 120 units were compared; the others were right.
#
# Matters:  UCUM is the code of units in health, environment and SDMX data; energy of food is wrong
# by a thousand.
#
# Output seen, and compared with below:
#> 1 [Cal] in J UCUM 4184 ucumvert 4.184
#> 1 cal_th in J UCUM 4.184 ucumvert 4.184
#> 1 kcal_th in J UCUM 4184 ucumvert 4184
#> 1 ' in deg UCUM 0.0166667 ucumvert DimensionalityError
#> 1 '' in deg UCUM 0.000277778 ucumvert DimensionalityError
#> 1 ' in s UCUM none ucumvert 60
#> 1 [in_i'Hg] in Pa UCUM 3386.39 ucumvert 3376.85
#> 1 mm[Hg] in Pa UCUM 133.322 ucumvert 133.322
#> 1 [Btu] in J UCUM 1054.35 ucumvert 1055.06
#> 1 ph in lx UCUM 10000 ucumvert 0.0001
#> 1 G in T UCUM 0.0001 ucumvert DimensionalityError
#> 1 [pnt] in mm UCUM 0.35146 ucumvert 0.352778
#> 1 [nmi_br] in m UCUM 1853.18 ucumvert 1853.19
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ucumvert==0.3.2' 'pint==0.25.3'
venv/bin/python - >output <<'PYTHON'
from ucumvert import PintUcumRegistry

units = PintUcumRegistry()
for code, target, expected in (("[Cal]", "J", "4184"), ("cal_th", "J", "4.184"), ("kcal_th", "J", "4184"), ("'", "deg", "0.0166667"), ("''", "deg", "0.000277778"),
                               ("'", "s", "none"), ("[in_i'Hg]", "Pa", "3386.39"), ("mm[Hg]", "Pa", "133.322"), ("[Btu]", "J", "1054.35"), ("ph", "lx", "10000"),
                               ("G", "T", "0.0001"), ("[pnt]", "mm", "0.35146"), ("[nmi_br]", "m", "1853.18")):
    try:
        found = "%.6g" % (1 * units.from_ucum(code)).to(units.from_ucum(target)).magnitude
    except Exception as error:
        found = type(error).__name__
    print("1", code, "in", target, "UCUM", expected, "ucumvert", found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
