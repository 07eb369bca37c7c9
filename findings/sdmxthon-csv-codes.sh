#!/usr/bin/env bash
# sdmxthon and pysdmx make 7 of the area codes 007 and 7 of SDMX-CSV; NA, Namibia, is lost in one.
#
# Version:  sdmxthon 2.6.11, pysdmx 1.21.0, pandas 3.1.1
#
# Expected: codes as they are written: the values of dimensions are identifiers (SDMX-CSV 1.0 and
# 2.0 have no types), and NA is the code of Namibia in ISO 3166.
#
# Happens:  the columns are read as what they look like. Where all codes are digits, 007 and 7 are 7
# in both. With NA among them pysdmx keeps 007; sdmxthon takes NA, NaN and null for missing and
# makes 7.0 and 10.0 of the others. Values lose digits in both: 120101199001011234 is
# 1.2010119900101123e+17, 1.10 is 1.1.
#
# Matters:  geographic codes of SDMX have leading zeros in many countries; the observations of two
# places end up under one key, and whether they do depends on the other places of the file.
#
# Output seen, and compared with below:
#> codes SDMX-CSV 1.0
#>   A 7 2023 1.1 nan
#>   A 7 2023 2.0 1e5
#>   A 10 2023 1.2010119900101123e+17 x
#>   pysdmx A 7 2023 1.1 NaN
#>   pysdmx A 7 2023 2.0 1e5
#>   pysdmx A 10 2023 1.2010119900101123e+17 x
#> codes SDMX-CSV 2.0
#>   A 7 2023 1.1 nan
#>   A 7 2023 2.0 1e5
#>   A 10 2023 1.2010119900101123e+17 x
#>   pysdmx A 7 2023 1.1 NaN
#>   pysdmx A 7 2023 2.0 1e5
#>   pysdmx A 10 2023 1.2010119900101123e+17 x
#> codes and NA SDMX-CSV 1.0
#>   A 7.0 2023 1.1 nan
#>   A 7.0 2023 2.0 1e5
#>   A 10.0 2023 1.2010119900101123e+17 x
#>   A nan 2024 3.0 nan
#>   pysdmx A 007 2023 1.1 NaN
#>   pysdmx A 7 2023 2.0 1e5
#>   pysdmx A 010 2023 1.2010119900101123e+17 x
#>   pysdmx A NA 2024 3.0 null
#> codes and NA SDMX-CSV 2.0
#>   A 7.0 2023 1.1 nan
#>   A 7.0 2023 2.0 1e5
#>   A 10.0 2023 1.2010119900101123e+17 x
#>   A nan 2024 3.0 nan
#>   pysdmx A 007 2023 1.1 NaN
#>   pysdmx A 7 2023 2.0 1e5
#>   pysdmx A 010 2023 1.2010119900101123e+17 x
#>   pysdmx A NA 2024 3.0 null
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'sdmxthon==2.6.11' 'pysdmx[data]==1.21.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import pysdmx.io
import sdmxthon

rows = ["A,007,2023,1.10,NaN", "A,7,2023,2,1e5", "A,010,2023,120101199001011234,x"]
for label, more in (("codes", []), ("codes and NA", ["A,NA,2024,3,null"])):
    for version, head, lead in (("1.0", "DATAFLOW", "X:DF(1.0)"), ("2.0", "STRUCTURE,STRUCTURE_ID,ACTION", "dataflow,X:DF(1.0),I")):
        with open("t.csv", "w") as file:
            file.write(head + ",FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,NOTE\n" + "".join(lead + "," + row + "\n" for row in rows + more))
        (data,) = sdmxthon.read_sdmx("t.csv", validate=False).payload.values()
        print(label, "SDMX-CSV", version)
        for row in data.data.itertuples(index=False):
            print(" ", *row)
        for row in pysdmx.io.read_sdmx("t.csv", validate=False).data[0].data.itertuples(index=False):
            print("  pysdmx", *row)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
