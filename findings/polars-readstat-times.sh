#!/usr/bin/env bash
# polars-readstat reads 08:30:15.5 of an SPSS file as 08:30:15, and a TIME of 25:30:00 as missing.
#
# Version:  polars-readstat 0.25.0, polars 2.1.0, pyreadstat 1.3.7, pandas 3.1.1
#
# Expected: times as they are stored, as from Stata files and XPT; a duration that fits no time of
# day as a duration.
#
# Happens:  SAV loses fractions of a second, in reading and in writing, in times and date-times;
# Stata and XPT keep them. TIME beyond a day is null, with no warning (pyreadstat wraps it). A
# Duration goes into SAV and comes back as one, but XPT gets its microseconds, 90000000000 for 25
# hours.
#
# Matters:  working hours and travel times have gaps where pyreadstat has wrong hours, and
# measurements lose their order within a second.
#
# Output seen, and compared with below:
#> written by polars_readstat, t.sav read by polars_readstat 2024-03-05T08:30:15 08:30:15
#> written by polars_readstat, t.sav read by pyreadstat 2024-03-05T08:30:15 08:30:15
#> written by polars_readstat, t.dta read by polars_readstat 2024-03-05T08:30:15.500000 08:30:15.500000
#> written by polars_readstat, t.dta read by pyreadstat 2024-03-05T08:30:15.500000 08:30:15.500000
#> written by polars_readstat, t.xpt read by polars_readstat 2024-03-05T08:30:15.500000 08:30:15.500000
#> written by polars_readstat, t.xpt read by pyreadstat 2024-03-05T08:30:15.500000 08:30:15.500000
#> written by pyreadstat, t.sav read by polars_readstat 2024-03-05T08:30:15 08:30:15
#> TIME of 08:30, 23:59:59, 24:00, 25:30
#>   polars_readstat 08:30:00 23:59:59 None None
#>   pyreadstat 08:30:00 23:59:59 00:00:00 01:30:00
#> 25 hours in t.sav 1 day, 1:00:00
#> 25 hours in t.xpt 90000000000.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'polars-readstat==0.25.0' 'polars==2.1.0' 'pyreadstat==1.3.7' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
from datetime import datetime, time, timedelta

import pandas
import polars
import polars_readstat
import pyreadstat

source = polars.DataFrame({"at": [datetime(2024, 3, 5, 8, 30, 15, 500000)], "time": [time(8, 30, 15, 500000)]})
for name, write, read in (("t.sav", polars_readstat.write_readstat, pyreadstat.read_sav),
                          ("t.dta", polars_readstat.write_readstat, pyreadstat.read_dta),
                          ("t.xpt", polars_readstat.write_xpt, pyreadstat.read_xport)):
    write(source, name)
    for label, values in (("polars_readstat", polars_readstat.scan_readstat(name).collect().row(0)),
                          ("pyreadstat", read(name)[0].iloc[0])):
        print("written by polars_readstat,", name, "read by", label, *(value.isoformat() for value in values))
pyreadstat.write_sav(pandas.DataFrame({"at": [datetime(2024, 3, 5, 8, 30, 15, 500000)], "time": [30615.5]}), "t.sav",
                     variable_format={"time": "TIME11.2"})
print("written by pyreadstat, t.sav read by polars_readstat", *(value.isoformat() for value in polars_readstat.scan_readstat("t.sav").collect().row(0)))
pyreadstat.write_sav(pandas.DataFrame({"time": [30600.0, 86399, 86400, 91800]}), "t.sav", variable_format={"time": "TIME11.2"})
print("TIME of 08:30, 23:59:59, 24:00, 25:30")
print("  polars_readstat", *polars_readstat.scan_readstat("t.sav").collect()["time"])
print("  pyreadstat", *pyreadstat.read_sav("t.sav")[0]["time"])
for name, write in ("t.sav", polars_readstat.write_readstat), ("t.xpt", polars_readstat.write_xpt):
    write(polars.DataFrame({"a": [timedelta(hours=25)]}), name)
    print("25 hours in", name, polars_readstat.scan_readstat(name).collect()["a"][0])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
