#!/usr/bin/env bash
# swmmio reads no line of a time series or curve that has several pairs, and saves the model
# without that rain.
#
# Version:  swmmio 0.8.6, pandas 3.1.1
#
# Expected: all six values of the two series, and the six points of the curves: SWMM's manual
# allows more than one pair of time and value, or of x and y, on a line, and its own examples of
# curves are written so.
#
# Happens:  only lines of three or four words are read. A series with `0:00 1.5 1:00 2.5` on a line
# is not there, nor is a curve with several points on its first line; of one with a point on the
# first line and two on the second the first point is left. Nothing is raised, and inp.save() after
# looking at the series writes the file without those lines, with a value of another series changed
# or not; what was not looked at stays.
#
# Matters:  a storm of a day in one line is no rain, and the model runs without an error.
#
# Output seen, and compared with below:
#> series
#>     T1  0:00 1.5
#>     T1  1:00 2.5
#> curves
#>     S1 Storage 0 100
#>     S1  1 200
#>     S3 Storage 0 100
#> looked-at.inp lines of T1: 2 T2: 0
#> saved.inp lines of T1: 2 T2: 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'swmmio==0.8.6' 'pandas==3.1.1'
venv/bin/python -W ignore - >output <<'PYTHON'
import swmmio

MODEL = """[TITLE]
rain

[OPTIONS]
FLOW_UNITS           CMS
INFILTRATION         HORTON

[JUNCTIONS]
J1               10         2          0          0          0

[OUTFALLS]
O1               0          FREE                        NO

[CONDUITS]
C1               J1               O1               100        0.013      0          0          0          0

[CURVES]
S1               Storage    0    100
S1                          1    200
S2               Storage    0    100   1   200   2   300
S3               Storage    0    100
S3                          1    200   2   300

[TIMESERIES]
T1               0:00       1.5
T1               1:00       2.5
T2               0:00       1.5   1:00   2.5
T2               2:00       3.5   3:00   4.5

"""
with open("model.inp", "w") as file:
    file.write(MODEL)
model = swmmio.Model("model.inp")
for name, table in (("series", model.inp.timeseries), ("curves", model.inp.curves)):
    print(name)
    for row in table.fillna("").itertuples():
        print("   ", *row)
model.inp.save("looked-at.inp")
table = model.inp.timeseries
table.loc["T1", "Value"] = ["1.6", "2.5"]
model.inp.timeseries = table
model.inp.save("saved.inp")
for name in ("looked-at.inp", "saved.inp"):
    with open(name) as file:
        text = file.read()
    print(name, "lines of T1:", text.count("T1 "), "T2:", text.count("T2 "))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
