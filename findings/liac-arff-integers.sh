#!/usr/bin/env bash
# liac-arff makes 1 of the integer 1.9, and cannot read again what it writes of the text {x}.
#
# Version:  liac-arff 2.5.0, scipy 1.17.1
#
# Expected: Weka's ARFF: INTEGER is another word for numeric, so that 1.9 is 1.9, as scipy reads it; a
# text in quotes where it has a special character; an empty text other than a missing one.
#
# Happens:  values of an INTEGER attribute are cut, also those above 2**53: …234 is …232. dumps writes
# {x} without quotes, and loads takes it for a sparse row: BadLayout. Empty texts and NaN become
# missing. Blanks between values and dates are refused. An attribute name with a blank is written in
# double quotes, and scipy cannot read it; a missing nominal value is the text "?" in scipy.
#
# Matters:  ARFF files of OpenML and Weka declare whole columns INTEGER and still have fractions.
#
# Output seen, and compared with below:
#> a integer b numeric @data 1.9,1.9 120101199001011234,2
#>    liac-arff [[1, 1.9], [120101199001011232, 2.0]]
#>    scipy [(1.9, 1.9), (1.2010119900101123e+17, 2.0)]
#> c {yes, no} @data yes ?
#>    liac-arff [['yes'], [None]]
#>    scipy [(b'yes',), (b'?',)]
#> a numeric b numeric @data 1 2 3 4
#>    liac-arff BadLayout
#>    scipy ValueError
#> d date 'yyyy-MM-dd' @data 2024-03-05
#>    liac-arff BadAttributeType
#>    scipy [(datetime.date(2024, 3, 5),)]
#> 'GDP per head' numeric @data 5
#>    liac-arff [[5.0]]
#>    scipy [(5.0,)]
#>  @ATTRIBUTE "GDP per head" REAL  @DATA 5
#>    liac-arff [[5.0]]
#>    scipy ParseArffError
#> 'x' written as x,? read as [['x', None]]
#> 'a b' written as 'a b',? read as [['a b', None]]
#> '' written as ?,? read as [[None, None]]
#> '{x}' written as {x},? read as BadLayout
#> '50%' written as '50\%',? read as [['50%', None]]
#> "it's" written as 'it\'s',? read as [["it's", None]]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'liac-arff==2.5.0' 'scipy==1.17.1'
venv/bin/python - >output <<'PYTHON'
import io

import arff
import scipy.io.arff

def load(text):
    for name, read in (("liac-arff", lambda: arff.loads(text)["data"]), ("scipy", lambda: scipy.io.arff.loadarff(io.StringIO(text))[0].tolist())):
        try:
            found = read()
        except (ValueError, NotImplementedError, arff.ArffException, scipy.io.arff.ParseArffError) as error:
            found = type(error).__name__
        print("  ", name, found)

for text in ("@relation r\n@attribute a integer\n@attribute b numeric\n@data\n1.9,1.9\n120101199001011234,2\n", "@relation r\n@attribute c {yes, no}\n@data\nyes\n?\n",
             "@relation r\n@attribute a numeric\n@attribute b numeric\n@data\n1 2\n3 4\n", "@relation r\n@attribute d date 'yyyy-MM-dd'\n@data\n2024-03-05\n",
             "@relation r\n@attribute 'GDP per head' numeric\n@data\n5\n", arff.dumps({"relation": "r", "attributes": [("GDP per head", "REAL")], "data": [[5]]})):
    print(" ".join(text.split("\n")[1:-1]).replace("@attribute ", ""))
    load(text)
for value in ("x", "a b", "", "{x}", "50%", "it's"):
    text = arff.dumps({"relation": "r", "attributes": [("s", "STRING"), ("n", "REAL")], "data": [[value, float("nan")]]})
    try:
        found = arff.loads(text)["data"]
    except arff.ArffException as error:
        found = type(error).__name__
    print(repr(value), "written as", text.split("@DATA\n")[1].split("\n")[0], "read as", found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
