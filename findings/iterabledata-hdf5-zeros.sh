#!/usr/bin/env bash
# Through iterabledata texts and missing values become 0 in HDF5 and NPY, and values change
# columns.
#
# Version:  iterabledata 1.0.23, h5py 3, numpy 2
#
# Expected: an error for what the type of the first row can not hold, NaN for what is missing, and
# values under their own names.
#
# Happens:  the first record makes the type. A12, null, 2.5 and a missing field are stored as 0 of
# it. Of a record with its keys in another order the values go by position in HDF5. In NPY a CSV
# table of codes is a table of floats, where A1 is 0.0 and 007 is 7.0.
#
# Matters:  zeros are read as measurements: means, sums and minima are wrong, and nothing was said.
#
# Output seen, and compared with below:
#> [{'a': 1}, {'a': 'A12'}, {'a': None}, {'a': 2.5}, {'a': 4}] -> HDF5 ('a',) [(1,), (0,), (0,), (0,), (0,)]
#> [{'a': 1, 'b': 2}, {'b': 4, 'a': 3}, {'b': 6}] -> HDF5 ('a', 'b') [(1, 2), (4, 3), (0, 0)]
#> [{'a': 1.5}, {'a': 'n/a'}, {}, {'a': 4}] -> HDF5 ('a',) [(1.5,), (0.0,), (0.0,), (0.0,)]
#> CSV 007 A1 1e5, 1 n/a empty -> NPY [[7.0, 1.0], [0.0, 0.0], [100000.0, 0.0]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'iterabledata==1.0.23' 'h5py==3.16.0' 'numpy==2.4.6'
venv/bin/python - >output <<'PYTHON'
import json
import logging
import os
import warnings

import h5py
import numpy
from iterable.convert import convert

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
for rows in ([{"a": 1}, {"a": "A12"}, {"a": None}, {"a": 2.5}, {"a": 4}], [{"a": 1, "b": 2}, {"b": 4, "a": 3}, {"b": 6}], [{"a": 1.5}, {"a": "n/a"}, {}, {"a": 4}]):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    if os.path.exists("out.hdf5"):
        os.remove("out.hdf5")
    convert("in.jsonl", "out.hdf5")
    with h5py.File("out.hdf5") as file:
        print(rows, "-> HDF5", file["data"].dtype.names, file["data"][()].tolist())
with open("in.csv", "w", encoding="utf-8") as file:
    file.write("code,n\n007,1\nA1,n/a\n1e5,\n")
convert("in.csv", "out.npy")
print("CSV 007 A1 1e5, 1 n/a empty -> NPY", numpy.load("out.npy").tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
