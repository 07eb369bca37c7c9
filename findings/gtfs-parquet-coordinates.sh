#!/usr/bin/env bash
# gtfs-parquet keeps places in four bytes: 39.2 becomes 39.20000076, and stops move by up to half a
# metre.
#
# Version:  gtfs-parquet 0.7.2, polars 2.1.0
#
# Expected: the feed that went in: `shape_pt_lat` and its like are written with six and more
# decimals, and Parquet's doubles take no more room to speak of.
#
# Happens:  latitudes, longitudes and distances along a shape are Float32. In the Parquet files 39.2
# is 39.20000076293945, so that a filter or a join with the numbers of the text finds nothing;
# written back as GTFS, 117.1234567 is 117.12346. Distances in metres lose centimetres above 100 km
# and metres above 16,777 km. Times beyond 24:00 and codes such as 007 are kept.
#
# Matters:  places are off by up to half a metre, neighbours become one place, and stops no longer
# lie on their line.
#
# Output seen, and compared with below:
#> {'stop_id': String, 'stop_name': String, 'stop_lat': Float32, 'stop_lon': Float32}
#>   007 East 39.20000076293945 117.12345886230469
#>   7 West 39.12345504760742 117.12345886230469
#> stops at 39.2: 0
#> stops.txt
#>   ('007,East,39.2,117.1234567', '007,East,39.2,117.12346')
#>   ('7,West,39.1234567,117.123459', '7,West,39.123455,117.12346')
#> shapes.txt
#>   ('S1,39.2,117.1234567,1,0', 'S1,39.2,117.12346,1,0.0')
#>   ('S1,39.1234567,117.123459,2,123456.789', 'S1,39.123455,117.12346,2,123456.79')
#> stop_times.txt
#>   ('T1,23:50:00,23:50:00,007,1', 'T1,23:50:00,23:50:00,007,1')
#>   ('T1,25:10:00,25:10:00,7,2', 'T1,25:10:00,25:10:00,7,2')
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'gtfs-parquet==0.7.2' 'polars==2.1.0'
venv/bin/python - >output <<'PYTHON'
import zipfile

import gtfs_parquet
import polars

files = {
    "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\n1,A,http://portal.example,Asia/Shanghai\n",
    "routes.txt": "route_id,agency_id,route_short_name,route_type\n01,1,007,3\n",
    "trips.txt": "route_id,service_id,trip_id,shape_id\n01,WK,T1,S1\n",
    "stops.txt": "stop_id,stop_name,stop_lat,stop_lon\n007,East,39.2,117.1234567\n7,West,39.1234567,117.123459\n",
    "stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,23:50:00,23:50:00,007,1\nT1,25:10:00,25:10:00,7,2\n",
    "calendar_dates.txt": "service_id,date,exception_type\nWK,20240305,1\n",
    "shapes.txt": "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nS1,39.2,117.1234567,1,0\nS1,39.1234567,117.123459,2,123456.789\n",
}
with zipfile.ZipFile("t.zip", "w") as archive:
    for name, text in files.items():
        archive.writestr(name, text)
gtfs_parquet.write_parquet(gtfs_parquet.parse_gtfs("t.zip"), "parquet")
stops = polars.read_parquet("parquet/stops.parquet")
print(dict(stops.schema))
for row in stops.rows():
    print(" ", *row)
print("stops at 39.2:", stops.filter(polars.col("stop_lat").cast(polars.Float64) == 39.2).height)
gtfs_parquet.write_gtfs(gtfs_parquet.read_parquet("parquet"), "back.zip")
with zipfile.ZipFile("back.zip") as archive:
    for name in ("stops.txt", "shapes.txt", "stop_times.txt"):
        print(name, *zip(files[name].split()[1:], archive.read(name).decode().split()[1:]), sep="\n  ")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
