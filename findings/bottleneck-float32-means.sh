#!/usr/bin/env bash
# bottleneck's nanmean of three million readings of 1013.25 is 1022.87, of 30 million ones 0.559.
#
# Version:  Bottleneck 1.6.0, numpy 2.4.6, numbagg 0.9.6, pandas 3.1.1
#
# Expected: 1013.25 and 1, as by numpy, which adds in pairs, and by pandas, which adds in doubles;
# Bottleneck calls itself a drop-in replacement of numpy's functions. A moving mean of three values
# behind a fill value that is no longer among them: 6, as by pandas.
#
# Happens:  float32 is added up in float32, one value behind the other. From 16777216 on a one more
# changes nothing, so that the mean of 30 million ones is 16777216 / 30000000. The moving mean takes
# what leaves the window off its sum: behind a fill value of 9.97e+36 it is 0 instead of 6, in
# doubles too, behind an infinity NaN for good. numbagg, which xarray takes first for its rolling
# means, gives 1.
#
# Matters:  pressures, heights and temperatures of grids and loggers are float32, and 1022.87 hPa is
# as good a pressure as 1013.25. No warning is given.
#
# Output seen, and compared with below:
#> 30000 times 1013.25: bottleneck 1013.48, numpy 1013.25, pandas 1013.25, numbagg 1013.25
#> 300000 times 1013.25: bottleneck 1012.66, numpy 1013.25, pandas 1013.25, numbagg 1013.25
#> 3000000 times 1013.25: bottleneck 1022.87, numpy 1013.25, pandas 1013.25, numbagg 1013.25
#> 30000000 times 1.0: bottleneck 0.56, numpy 1.00, pandas 1.00, numbagg 1.00
#> [1.0, 2.0, 9.97e+36, 3.0, 12.0, 3.0, 9.0, 12.0]
#>    last three: bottleneck [0.0, 2.0, 2.0] numbagg [1.0, 3.0, 3.0] pandas [6.0, 8.0, 8.0]
#> [1.0, 2.0, inf, 3.0, 12.0, 3.0, 9.0, 12.0]
#>    last three: bottleneck [nan, nan, nan] numbagg [nan, nan, nan] pandas [6.0, 8.0, 8.0]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'Bottleneck==1.6.0' 'numpy==2.4.6' 'numbagg==0.9.6' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import bottleneck
import numbagg
import numpy
import pandas

for value, count in ((1013.25, 30_000), (1013.25, 300_000), (1013.25, 3_000_000), (1.0, 30_000_000)):
    readings = numpy.full(count, value, dtype=numpy.float32)
    print("%d times %s: bottleneck %.2f, numpy %.2f, pandas %.2f, numbagg %.2f"
          % (count, value, bottleneck.nanmean(readings), numpy.nanmean(readings), pandas.Series(readings).mean(), numbagg.nanmean(readings)))
for readings in ([1.0, 2.0, 9.97e36, 3.0, 12.0, 3.0, 9.0, 12.0], [1.0, 2.0, numpy.inf, 3.0, 12.0, 3.0, 9.0, 12.0]):
    values = numpy.array(readings)
    print(readings)
    print("   last three: bottleneck", bottleneck.move_mean(values, 3)[-3:].tolist(), "numbagg", numbagg.move_mean(values, window=3)[-3:].tolist(),
          "pandas", pandas.Series(values).rolling(3).mean()[-3:].tolist())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
