#!/usr/bin/env bash
# partridge leaves out fares whose rules do not fill every column, and all names in other languages.
#
# Version:  partridge 1.1.2, pandas 3.1.1
#
# Expected: the fares of a feed. fare_rules.txt is optional, and a fare without rules holds for
# every trip; the columns of a rule are optional too (GTFS Schedule reference, fare_rules.txt). An
# extract with the trips of all services is a feed like the one it is made of.
#
# Happens:  fare_attributes is empty where there are no rules, and F1, which has none, is never
# there. A rule for a route is kept as long as the stops have no zones; once they have, a rule is
# dropped unless route, origin, destination and contains_id are all there, although the whole feed
# is asked for. extract_feed writes no file of fares then, and never translations.txt, pathways.txt,
# levels.txt and attributions.txt.
#
# Matters:  city feeds have one fare for all lines; after cutting a feed to a region the rides are
# free, stations have no lifts and names no English.
#
# Output seen, and compared with below:
#> stops without zones
#>   no rules -> fares [] | not in the extract: fare_attributes.txt levels.txt pathways.txt translations.txt
#>   route 01 -> fares ['F2'] | not in the extract: levels.txt pathways.txt translations.txt
#>   Z1 to Z2 -> fares [] | not in the extract: fare_attributes.txt fare_rules.txt levels.txt pathways.txt translations.txt
#>   route 01, Z1 to Z2 -> fares ['F2'] | not in the extract: levels.txt pathways.txt translations.txt
#>   route 01, Z1 to Z2, through Z2 -> fares ['F2'] | not in the extract: levels.txt pathways.txt translations.txt
#> stops with zones
#>   no rules -> fares [] | not in the extract: fare_attributes.txt levels.txt pathways.txt translations.txt
#>   route 01 -> fares [] | not in the extract: fare_attributes.txt fare_rules.txt levels.txt pathways.txt translations.txt
#>   Z1 to Z2 -> fares [] | not in the extract: fare_attributes.txt fare_rules.txt levels.txt pathways.txt translations.txt
#>   route 01, Z1 to Z2 -> fares [] | not in the extract: fare_attributes.txt fare_rules.txt levels.txt pathways.txt translations.txt
#>   route 01, Z1 to Z2, through Z2 -> fares ['F2'] | not in the extract: levels.txt pathways.txt translations.txt
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'partridge==1.1.2' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import zipfile

import partridge

files = {
    "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\n1,A,http://portal.example,Asia/Shanghai\n",
    "routes.txt": "route_id,agency_id,route_short_name,route_type\n01,1,1,3\n",
    "trips.txt": "route_id,service_id,trip_id\n01,WK,T1\n",
    "stops.txt": "stop_id,stop_name,stop_lat,stop_lon\nA,和平路,39.12,117.12\nB,站,39.2,117.2\n",
    "stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,23:50:00,23:50:00,A,1\nT1,24:10:00,24:10:00,B,2\n",
    "calendar_dates.txt": "service_id,date,exception_type\nWK,20240305,1\n",
    "fare_attributes.txt": "fare_id,price,currency_type,payment_method,transfers\nF1,2.50,CNY,0,\nF2,3,CNY,0,0\n",
    "translations.txt": "table_name,field_name,language,translation,record_id\nstops,stop_name,en,Heping Road,A\n",
    "levels.txt": "level_id,level_index\nL1,0\n",
    "pathways.txt": "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional\nW,A,B,5,1\n",
    "transfers.txt": "from_stop_id,to_stop_id,transfer_type\nA,B,2\n",
}
head = "fare_id,route_id,origin_id,destination_id,contains_id\n"
zones = "stop_id,stop_name,stop_lat,stop_lon,zone_id\nA,和平路,39.12,117.12,Z1\nB,站,39.2,117.2,Z2\n"
for label, stops in (("stops without zones", files["stops.txt"]), ("stops with zones", zones)):
    print(label)
    for name, rules in (("no rules", None), ("route 01", "F2,01,,,"), ("Z1 to Z2", "F2,,Z1,Z2,"), ("route 01, Z1 to Z2", "F2,01,Z1,Z2,"),
                        ("route 01, Z1 to Z2, through Z2", "F2,01,Z1,Z2,Z2")):
        feed = dict(files, **{"stops.txt": stops}, **({"fare_rules.txt": head + rules + "\n"} if rules else {}))
        with zipfile.ZipFile("t.zip", "w") as archive:
            for file, text in feed.items():
                archive.writestr(file, text)
        fares = partridge.load_feed("t.zip").fare_attributes
        partridge.extract_feed("t.zip", "out.zip", {"trips.txt": {"service_id": ["WK"]}})
        print(" ", name, "-> fares", list(fares.fare_id), "| not in the extract:", *sorted(set(feed) - set(zipfile.ZipFile("out.zip").namelist())))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
