#!/usr/bin/env bash
# hydrofunctions drops a day of readings when the first stands at 00:07, and readings each five
# minutes behind ones each quarter of an hour.
#
# Version:  hydrofunctions 0.2.4, pandas 3.1.1
#
# Expected: all readings that the USGS sent, or a word about those that are left out; the mark
# hf.missing is for times without a reading.
#
# Happens:  one step is guessed for the whole series, and a grid of it that begins at the first
# reading takes the place of the times: what does not fall on it is not there. A reading at 00:07,
# as a visit of the gauge makes, in front of the quarters moves all the grid, and the others are
# hf.missing, as if the gauge had sent nothing; with interpolate=True the whole day has the flow of
# 00:07. When a station changes to five minutes in a flood, two of three readings are lost, and the
# peak with them. Nothing is raised or printed.
#
# Matters:  maxima and volumes of floods are too small, and gaps stand where there are none.
#
# Output seen, and compared with below:
#> quarters of an hour: 7 readings, 7 in the table, largest 50.0 of 50
#>     00:00 10.0; 00:15 20.0; 00:30 30.0; 00:45 40.0; 01:00 50.0; 01:15 40.0; 01:30 30.0;
#> a reading at 00:07 in front: 7 readings, 1 in the table, largest 10.0 of 50
#>     00:07 10.0; 00:22 nan; 00:37 nan; 00:52 nan; 01:07 nan; 01:22 nan;
#> the same, interpolated: 7 readings, 6 in the table, largest 10.0 of 50
#>     00:07 10.0; 00:22 10.0; 00:37 10.0; 00:52 10.0; 01:07 10.0; 01:22 10.0;
#> five minutes from 01:30 on: 13 readings, 9 in the table, largest 400.0 of 950
#>     00:00 10.0; 00:15 20.0; 00:30 30.0; 00:45 40.0; 01:00 50.0; 01:15 40.0; 01:30 30.0; 01:45 400.0; 02:00 100.0;
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'hydrofunctions==0.2.4' 'pandas==3.1.1'
venv/bin/python -W ignore - >output <<'PYTHON'
from hydrofunctions.hydrofunctions import extract_nwis_df


def answer(readings):
    values = [{"value": str(value), "qualifiers": ["P"], "dateTime": "2024-03-05T%s:00.000-05:00" % time} for time, value in readings]
    return {"value": {"timeSeries": [{
        "name": "USGS:01570500:00060:00000",
        "sourceInfo": {"siteName": "Susquehanna River", "geoLocation": {"geogLocation": {"srs": "EPSG:4326", "latitude": 40.25, "longitude": -76.88}}},
        "variable": {"noDataValue": -999999.0, "variableDescription": "Streamflow, ft3/s", "unit": {"unitCode": "ft3/s"}},
        "values": [{"value": values, "method": [{"methodDescription": "", "methodID": 1}]}]}]}}


QUARTERS = [("00:15", 20), ("00:30", 30), ("00:45", 40), ("01:00", 50), ("01:15", 40), ("01:30", 30)]
FIVES = [("01:35", 60), ("01:40", 900), ("01:45", 400), ("01:50", 950), ("01:55", 500), ("02:00", 100)]
for title, readings, interpolate in (
    ("quarters of an hour", [("00:00", 10), *QUARTERS], False),
    ("a reading at 00:07 in front", [("00:07", 10), *QUARTERS], False),
    ("the same, interpolated", [("00:07", 10), *QUARTERS], True),
    ("five minutes from 01:30 on", [("00:00", 10), *QUARTERS, *FIVES], False),
):
    table, about = extract_nwis_df(answer(readings), interpolate=interpolate)
    flows = table["USGS:01570500:00060:00000"]
    print("%s: %d readings, %d in the table, largest %s of %s" % (title, len(readings), flows.notna().sum(), flows.max(), max(value for time, value in readings)))
    print("   ", *("%s %s;" % (time.tz_convert("Etc/GMT+5").strftime("%H:%M"), value) for time, value in flows.items()))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
