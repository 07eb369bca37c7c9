#!/usr/bin/env bash
# pycayennelpp writes 400.0 of an analog input as -255.36, and 0.29 as 0.28, without a word.
#
# Version:  pycayennelpp 2.4.0
#
# Expected: an error, as for 70000 lux and 130 % of humidity ("exceed value range!"): two bytes with
# a sign hold -327.68 to 327.67. And 0.29 for 0.29, which the format has in hundredths.
#
# Happens:  values with a sign are compared with the range of numbers without one. From 327.68 to
# 655.35 an analog value is written and comes back less 655.36, a rotation of 400 degrees a second
# too, 40 g as -25.536 g. Values are multiplied and cut, not rounded: 0.29 times 100 is
# 28.999999999999996, so that 0.29 and 4.35 come back one step lower, as 573 of the first 10000
# hundredths do. -0.05 degrees are 0, 21.57 are 21.5.
#
# Matters:  a level of 400 cm at the analog input is 255 cm below zero in the archive, and a sum of
# 0.29 mm of rain each grows too slowly.
#
# Output seen, and compared with below:
#> analog_input (327.67,) -> (327.67,)
#> analog_input (400.0,) -> (-255.36,)
#> analog_input (655.35,) -> (-0.01,)
#> analog_input (655.36,) -> ValueError: Invalid data, exceed value range!
#> gyrometer (400.0, 0.0, 0.0) -> (-255.36, 0.0, 0.0)
#> accelerometer (40.0, 0.0, 0.0) -> (-25.536, 0.0, 0.0)
#> temperature (4000.0,) -> (-2553.6,)
#> luminosity (70000,) -> ValueError: Invalid data, exceed value range!
#> humidity (130,) -> ValueError: Invalid data, exceed value range!
#> analog_input (0.29,) -> (0.28,)
#> analog_input (4.35,) -> (4.34,)
#> accelerometer (0.0, 0.001, 1.001) -> (0.0, 0.001, 1.0)
#> temperature (-0.05,) -> (0.0,)
#> temperature (21.57,) -> (21.5,)
#> generic (5.7,) -> (5.0,)
#> of the hundredths from 0 to 99.99 573 come back changed
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pycayennelpp==2.4.0'
venv/bin/python - >output <<'PYTHON'
from cayennelpp import LppFrame

def there_and_back(name, *values):
    frame = LppFrame()
    try:
        getattr(frame, "add_" + name)(1, *values)
        found = LppFrame().from_bytes(bytes(frame)).data[0].value
    except Exception as error:
        found = "%s: %s" % (type(error).__name__, error)
    print(name, values, "->", found)

for name, values in (("analog_input", (327.67,)), ("analog_input", (400.0,)), ("analog_input", (655.35,)), ("analog_input", (655.36,)), ("gyrometer", (400.0, 0.0, 0.0)),
                     ("accelerometer", (40.0, 0.0, 0.0)), ("temperature", (4000.0,)), ("luminosity", (70000,)), ("humidity", (130,)),
                     ("analog_input", (0.29,)), ("analog_input", (4.35,)), ("accelerometer", (0.0, 0.001, 1.001)), ("temperature", (-0.05,)), ("temperature", (21.57,)), ("generic", (5.7,))):
    there_and_back(name, *values)
wrong = 0
for step in range(10000):
    frame = LppFrame()
    frame.add_analog_input(1, step / 100)
    wrong += LppFrame().from_bytes(bytes(frame)).data[0].value[0] != step / 100
print("of the hundredths from 0 to 99.99", wrong, "come back changed")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
