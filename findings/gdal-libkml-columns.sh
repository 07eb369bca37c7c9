#!/usr/bin/env bash
# Points with a column "heading", "tilt" or "roll" become cameras in KML, those with "model" 3D models.
#
# Version:  GDAL 3.12.4 (in pyogrio 0.13.0), geopandas 1.2.0
#
# Expected: placemarks with a point each, and the column in ExtendedData, as it is for other names.
# The driver's page lists fields by which KML's own elements are set; "icon", "model" and "heading"
# are ordinary columns of a table of ships or cars.
#
# Happens:  with the driver LIBKML, which is also what "KML" reads with, a numeric column heading,
# tilt or roll makes a <Camera> of each point, a place to look from in place of a mark. A text column
# "model" makes a <Model> that links to a file of the name of the car. A text column "icon" or
# numbers named scale_x are not written at all. Whole numbers named name, id, description, visibility
# or end are written, and not read back. The driver KML writes all of it as data.
#
# Matters:  tracks of ships and aircraft have a heading, and their map has no marks.
#
# Output seen, and compared with below:
#> course KML | Point | value in the file: yes | read back: 90.5 270.0
#> course LIBKML | Point | value in the file: yes | read back: 90.5 270.0
#> heading KML | Point | value in the file: yes | read back: 90.5 270.0
#> heading LIBKML | Camera | value in the file: yes | read back: 90.5 270.0
#> roll KML | Point | value in the file: yes | read back: 1.5 2.0
#> roll LIBKML | Camera | value in the file: yes | read back: 1.5 2.0
#> make KML | Point | value in the file: yes | read back: Golf Polo
#> make LIBKML | Point | value in the file: yes | read back: Golf Polo
#> model KML | Point | value in the file: yes | read back: Golf Polo
#> model LIBKML | Model | value in the file: yes | read back: nothing
#> icon KML | Point | value in the file: yes | read back: None None
#> icon LIBKML | Point | value in the file: no | read back: None None
#> scale_x KML | Point | value in the file: yes | read back: 1.5 2.5
#> scale_x LIBKML | Point | value in the file: no | read back: nothing
#> name KML | Point | value in the file: yes | read back: nothing
#> name LIBKML | Point | value in the file: yes | read back: nothing
#> id KML | Point | value in the file: yes | read back: id_KML.1 id_KML.2
#> id LIBKML | Point | value in the file: yes | read back: id-LIBKML.1 id-LIBKML.2
#> visibility KML | Point | value in the file: yes | read back: -1 -1
#> visibility LIBKML | Point | value in the file: yes | read back: -1 -1
#> end KML | Point | value in the file: yes | read back: NaT NaT
#> end LIBKML | Point | value in the file: yes | read back: NaT NaT
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pyogrio==0.13.0' 'geopandas==1.2.0'
venv/bin/python - >output <<'PYTHON'
import re
import warnings

import geopandas
import pyogrio
import shapely

warnings.simplefilter("ignore")
for label, values in (("course", [90.5, 270.0]), ("heading", [90.5, 270.0]), ("roll", [1.5, 2.0]), ("make", ["Golf", "Polo"]), ("model", ["Golf", "Polo"]), ("icon", ["red", "blue"]),
                      ("scale_x", [1.5, 2.5]), ("name", [7, 8]), ("id", [7, 8]), ("visibility", [12, 0]), ("end", [2023, 2024])):
    table = geopandas.GeoDataFrame({label: values}, geometry=[shapely.Point(116, 39), shapely.Point(117, 39)], crs=4326)
    for driver in ("KML", "LIBKML"):
        name = "%s-%s.kml" % (label, driver)
        pyogrio.write_dataframe(table, name, driver=driver)
        with open(name, encoding="utf-8") as file:
            mark = re.search("<Placemark.*?</Placemark>", file.read(), re.S).group()
        elements = [element for element in ("Point", "Camera", "Model") if "<%s>" % element in mark]
        read = pyogrio.read_dataframe(name)
        column = read[label].tolist() if label in read else []
        print(label, driver, "|", *elements, "| value in the file:", "yes" if str(values[0]) in mark else "no", "| read back:", *(column or ["nothing"]))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
