#!/usr/bin/env bash
# rdata writes a missing category so that it reads back as the last category: None becomes "wet".
#
# Version:  rdata 1.1.0, pyreadr 0.5.8, pandas 3.1.1
#
# Expected: a table of categories and numbers written as RDS reads back the same.
#
# Happens:  a missing value of a category column comes back as the last category (pyreadr finds it
# missing in the same file). Files of pyreadr, written from the same tables, rdata reads right, and
# whole numbers keep their gaps.
#
# Matters:  cells without an answer count for an answer after one round.
#
# Output seen, and compared with below:
#> category | written with rdata | read with rdata, pyreadr: [['wet', 'dry', 'wet'], ['wet', 'dry', 'missing']]
#> category | written with pyreadr | read with rdata, pyreadr: [['wet', 'dry', 'missing'], ['wet', 'dry', 'missing']]
#> Int64 | written with rdata | read with rdata, pyreadr: [[np.int32(1), 'missing', np.int32(3)], [1, 'missing', 3]]
#> Int64 | written with pyreadr | read with rdata, pyreadr: [[1.0, 'missing', 3.0], [1.0, 'missing', 3.0]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rdata==1.1.0' 'pyreadr==0.5.8' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import warnings

import pandas
import pyreadr
import rdata

warnings.simplefilter("ignore")


def through(write, table):
    write(table)
    return [["missing" if pandas.isna(value) else value for value in read("t.rds")["a"]]
            for read in (rdata.read_rds, lambda name: pyreadr.read_r(name)[None])]


for values in (pandas.Categorical(["wet", "dry", None]), pandas.array([1, None, 3], dtype="Int64")):
    table = pandas.DataFrame({"a": values})
    for name, write in (("rdata", lambda table: rdata.write_rds("t.rds", table)), ("pyreadr", lambda table: pyreadr.write_rds("t.rds", table))):
        print(table["a"].dtype, "| written with", name, "| read with rdata, pyreadr:", through(write, table))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
