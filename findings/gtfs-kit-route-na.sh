#!/usr/bin/env bash
# gtfs-kit loses the route NA with its trips from all route statistics; 12 trips of a frequency are one.
#
# Version:  gtfs-kit 13.0.1, pandas 3.1.1
#
# Expected: ids of GTFS are any texts; routes named NA (Naples, Namibia, night A) are ordinary. A trip in
# frequencies.txt runs as often as it says there.
#
# Happens:  NA, N/A and null are missing values in every column: the route keeps its line without
# an id, and its trips belong to none, so that they are in no route's statistics. A trip every
# ten minutes for two hours counts as one, in the counts and in the headways.
#
# Matters:  trips per route and day are the package's purpose; they are fewer than in the timetable,
# and nothing is said.
#
# Output seen, and compared with below:
#> route NA | ids <NA> NB | trips of the day T1 T2 | statistics NB: 1 trips
#> route N/A | ids <NA> NB | trips of the day T1 T2 | statistics NB: 1 trips
#> route null | ids <NA> NB | trips of the day T1 T2 | statistics NB: 1 trips
#> route Na | ids Na NB | trips of the day T1 T2 | statistics NB: 1 trips Na: 1 trips
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'gtfs-kit==13.0.1' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import warnings
import zipfile

import gtfs_kit

warnings.simplefilter("ignore")
tables = {"agency": "agency_id,agency_name,agency_url,agency_timezone\nA,A,http://a.example,Asia/Shanghai",
          "routes": "route_id,agency_id,route_short_name,route_type\nNA,A,NA,3\nNB,A,NB,3", "stops": "stop_id,stop_name,stop_lat,stop_lon\nS1,a,39.9,116.4\nS2,b,39.95,116.4",
          "calendar": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,1,1,20240301,20240331",
          "trips": "route_id,service_id,trip_id,direction_id\nNA,W,T1,0\nNB,W,T2,0", "frequencies": "trip_id,start_time,end_time,headway_secs\nT2,08:00:00,10:00:00,600"}
times = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + "\n".join("%s,08:00:00,08:00:00,S1,1\n%s,08:30:00,08:30:00,S2,2" % (trip, trip) for trip in ("T1", "T2"))
for name in "NA", "N/A", "null", "Na":
    with zipfile.ZipFile("feed.zip", "w") as file:
        for table, text in tables.items():
            file.writestr(table + ".txt", text.replace("NA,", name + ",") + "\n")
        file.writestr("stop_times.txt", times + "\n")
    feed = gtfs_kit.read_feed("feed.zip", dist_units="km")
    statistics = feed.compute_route_stats(["20240304"])
    print("route", name, "| ids", *feed.routes["route_id"], "| trips of the day", *feed.get_trips("20240304")["trip_id"], "| statistics", *("%s: %d trips" % row for row in zip(statistics["route_id"], statistics["num_trips"])))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
