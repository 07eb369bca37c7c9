#!/usr/bin/env bash
# WNTR reads a duration of 2 days as two hours, a step of 30 minutes as 30 hours, and a start at
# 12:00 as midnight.
#
# Version:  wntr 1.5.0
#
# Expected: the seconds of EPANET's own engine, which comes with WNTR: EPANET's manual gives times
# as decimal hours, as hours:minutes, or as a number with SEC, MIN, HOURS or DAYS, and clock times
# without AM or PM as those of 24 hours.
#
# Happens:  the word behind a number is not read in [TIMES] and in controls AT TIME, so that all
# numbers are hours; START CLOCKTIME 12:00 is taken for 12 AM, while 13:00 is right, and so is
# 12:00 in a control AT CLOCKTIME. Nothing is raised. A simulation of WNTR uses these times, and so
# does EpanetSimulator, since it writes the model into a new file first. WNTR's documentation only
# says that times become seconds.
#
# Matters:  a pump that closes after 30 minutes closes on the second day, in a run that ends after
# two hours.
#
# Output seen, and compared with below:
#> DURATION 24 | WNTR 86400 s, EPANET 86400 s
#> DURATION 24:00 | WNTR 86400 s, EPANET 86400 s
#> DURATION 2 DAYS | WNTR 7200 s, EPANET 172800 s
#> DURATION 0.5 DAYS | WNTR 1800 s, EPANET 43200 s
#> DURATION 90 MIN | WNTR 324000 s, EPANET 5400 s
#> HYDRAULIC TIMESTEP 0:30 | WNTR 1800 s, EPANET 1800 s
#> HYDRAULIC TIMESTEP 30 MIN | WNTR 108000 s, EPANET 1800 s
#> PATTERN TIMESTEP 900 SEC | WNTR 3240000 s, EPANET 900 s
#> START CLOCKTIME 6 PM | WNTR 64800 s, EPANET 64800 s
#> START CLOCKTIME 13:00 | WNTR 46800 s, EPANET 46800 s
#> START CLOCKTIME 12:00 | WNTR 0 s, EPANET 43200 s
#> LINK P1 CLOSED AT TIME 0:30 | WNTR IF SYSTEM TIME IS 00:30:00 | EPANET 1800 s
#> LINK P1 CLOSED AT TIME 30 MIN | WNTR IF SYSTEM TIME IS 30:00:00 | EPANET 1800 s
#> LINK P1 CLOSED AT TIME 2 DAYS | WNTR IF SYSTEM TIME IS 02:00:00 | EPANET 172800 s
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'wntr==1.5.0'
venv/bin/python -W ignore - >output <<'PYTHON'
import wntr
from wntr.epanet.toolkit import ENepanet

MODEL = """[TITLE]
times

[JUNCTIONS]
 J1 10 5

[RESERVOIRS]
 R1 50

[PIPES]
 P1 R1 J1 100 300 100 0 Open

[CONTROLS]
%s

[TIMES]
%s

[OPTIONS]
 Units CMH
 Headloss H-W

[COORDINATES]
 J1 0 0
 R1 1 1

[END]
"""
PLACES = {"DURATION": ("duration", 0), "HYDRAULIC": ("hydraulic_timestep", 1), "PATTERN": ("pattern_timestep", 3), "START": ("start_clocktime", 10)}
for line in ("DURATION 24", "DURATION 24:00", "DURATION 2 DAYS", "DURATION 0.5 DAYS", "DURATION 90 MIN", "HYDRAULIC TIMESTEP 0:30", "HYDRAULIC TIMESTEP 30 MIN",
             "PATTERN TIMESTEP 900 SEC", "START CLOCKTIME 6 PM", "START CLOCKTIME 13:00", "START CLOCKTIME 12:00"):
    with open("model.inp", "w") as file:
        file.write(MODEL % ("", line))
    name, number = PLACES[line.split()[0]]
    read = getattr(wntr.network.WaterNetworkModel("model.inp").options.time, name)
    engine = ENepanet()
    engine.ENopen("model.inp", "model.rpt", "model.bin")
    print("%s | WNTR %d s, EPANET %d s" % (line, read, engine.ENgettimeparam(number)))
    engine.ENclose()
for line in ("LINK P1 CLOSED AT TIME 0:30", "LINK P1 CLOSED AT TIME 30 MIN", "LINK P1 CLOSED AT TIME 2 DAYS"):
    with open("model.inp", "w") as file:
        file.write(MODEL % (line, "DURATION 72"))
    engine = ENepanet()
    engine.ENopen("model.inp", "model.rpt", "model.bin")
    seconds = engine.ENgetcontrol(1)["level"]
    engine.ENclose()
    control = dict(wntr.network.WaterNetworkModel("model.inp").controls())["control 1"]
    print(line, "| WNTR", str(control).split(" THEN")[0], "| EPANET %d s" % seconds)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
