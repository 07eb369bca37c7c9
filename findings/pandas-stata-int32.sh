#!/usr/bin/env bash
# pandas writes the int32 values from 2147483621 on as missing into Stata files.
#
# Version:  pandas 3.1.1, pyreadstat 1.3.7
#
# Expected: the next larger type, as for the smaller integers: Stata keeps the upper values of each
# integer type for its missing values (.a to .z), and pandas writes an int8 of 101 as int16 and an
# int16 of 32741 as int32.
#
# Happens:  for int32, and for uint32 below 2147483648, this is not done. 2147483647 is written as it
# is, which means missing (.z), and both pandas and pyreadstat read NaN. As int64 it is kept. The
# least int32 is missing for pandas and a number for pyreadstat.
#
# Matters:  2147483647 is a usual mark for "no limit"; codes and hashes of 32 bits fall into the gap
# as well. Nothing is raised.
#
# Output seen, and compared with below:
#> int8 [100, 101, 127] | pandas [100, 101, 127] | pyreadstat [100, 101, 127]
#> int16 [32740, 32741, 32767] | pandas [32740, 32741, 32767] | pyreadstat [32740, 32741, 32767]
#> int32 [2147483620, 2147483621, 2147483646, 2147483647] | pandas [2147483620.0, nan, nan, nan] | pyreadstat [2147483620, nan, nan, nan]
#> int32 [-2147483648, -2147483647] | pandas [nan, -2147483647.0] | pyreadstat [-2147483648, -2147483647]
#> uint32 [2147483620, 2147483647] | pandas [2147483620.0, nan] | pyreadstat [2147483620, nan]
#> uint32 [2147483647, 2147483648] | pandas [2147483647.0, 2147483648.0] | pyreadstat [2147483647.0, 2147483648.0]
#> int64 [2147483620, 2147483647] | pandas [2147483620.0, 2147483647.0] | pyreadstat [2147483620.0, 2147483647.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'pyreadstat==1.3.7'
venv/bin/python - >output <<'PYTHON'
import warnings

import numpy
import pandas
import pyreadstat

warnings.simplefilter("ignore")
for kind, values in (("int8", [100, 101, 127]), ("int16", [32740, 32741, 32767]),
                     ("int32", [2147483620, 2147483621, 2147483646, 2147483647]), ("int32", [-2147483648, -2147483647]),
                     ("uint32", [2147483620, 2147483647]), ("uint32", [2147483647, 2147483648]),
                     ("int64", [2147483620, 2147483647])):
    pandas.DataFrame({"a": numpy.array(values, dtype=kind)}).to_stata("a.dta", write_index=False)
    print(kind, values, "| pandas", pandas.read_stata("a.dta")["a"].tolist(), "| pyreadstat", pyreadstat.read_dta("a.dta")[0]["a"].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
