#!/usr/bin/env bash
# sdmx1 makes 2024-01-01 00:00:12 of the reporting month 2024-M12, and March of the third trimester.
#
# Version:  sdmx1 2.28.0, pandas 3.1.1
#
# Expected: the reporting periods of SDMX 2.1 (technical notes): 2024-M12 is December, 2024-T3 September to
# December, 2024-S2 the second half, 2024-W10 a week; or an error for those that are not known.
#
# Happens:  to_pandas(..., datetime="TIME_PERIOD") hands the texts to pandas, which reads M12 as
# twelve seconds and T3 as a third month. All months of a year fall into its first minute, and with
# the frequency from FREQ into January. Quarters are right, weeks and half-years raise an error, and
# so does the frequency A (annual) when FREQ gives it.
#
# Matters:  the option is the documented way to a time series; monthly figures end up in January.
#
# Output seen, and compared with below:
#> 2024-M01 2024-M12 -> 2024-01-01 00:00:01 2024-01-01 00:00:12
#> 2024-M01 2024-M12 by FREQ -> 2024-01 2024-01
#> 2024-01 2024-12 -> 2024-01-01 00:00:00 2024-12-01 00:00:00
#> 2024-01 2024-12 by FREQ -> 2024-01 2024-12
#> 2024-T1 2024-T3 -> 2024-01-01 00:00:00 2024-03-01 00:00:00
#> 2024-T1 2024-T3 by FREQ -> ValueError
#> 2024-Q1 2024-Q4 -> 2024-01-01 00:00:00 2024-10-01 00:00:00
#> 2024-Q1 2024-Q4 by FREQ -> 2024Q1 2024Q4
#> 2024-S1 2024-S2 -> DateParseError
#> 2024-S1 2024-S2 by FREQ -> DateParseError
#> 2024-W01 2024-W10 -> DateParseError
#> 2024-W01 2024-W10 by FREQ -> DateParseError
#> 2023 2024 -> 2023-01-01 00:00:00 2024-01-01 00:00:00
#> 2023 2024 by FREQ -> ValueError
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'sdmx1==2.28.0' 'pandas==3.1.1'
venv/bin/python - >output <<'PYTHON'
import io
import warnings

import sdmx

warnings.simplefilter("ignore")
names = ("http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic",
         "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common")
text = """<m:GenericData xmlns:m="%s" xmlns:g="%s" xmlns:c="%s">
<m:Header><m:ID>x</m:ID><m:Test>false</m:Test><m:Prepared>2024-03-05T08:30:00</m:Prepared><m:Sender id="S"/>
<m:Structure structureID="ST" dimensionAtObservation="TIME_PERIOD"><c:Structure><Ref id="DS" agencyID="A" version="1.0"/></c:Structure></m:Structure></m:Header>
<m:DataSet structureRef="ST"><g:Series><g:SeriesKey><g:Value id="FREQ" value="FREQUENCY"/><g:Value id="AREA" value="CN"/></g:SeriesKey>OBSERVATIONS</g:Series></m:DataSet></m:GenericData>""" % names
for frequency, periods in (("M", ("2024-M01", "2024-M12")), ("M", ("2024-01", "2024-12")), ("T", ("2024-T1", "2024-T3")), ("Q", ("2024-Q1", "2024-Q4")),
                           ("S", ("2024-S1", "2024-S2")), ("W", ("2024-W01", "2024-W10")), ("A", ("2023", "2024"))):
    observations = "".join('<g:Obs><g:ObsDimension value="%s"/><g:ObsValue value="%d"/></g:Obs>' % (period, number) for number, period in enumerate(periods))
    message = sdmx.read_sdmx(io.BytesIO(text.replace("OBSERVATIONS", observations).replace("FREQUENCY", frequency).encode()))
    for option in ("TIME_PERIOD", {"dim": "TIME_PERIOD", "freq": "FREQ"}):
        try:
            found = [str(index) for index in sdmx.to_pandas(message, datetime=dict(option) if isinstance(option, dict) else option).index]
        except ValueError as error:
            found = [type(error).__name__]
        print(*periods, "by FREQ ->" if isinstance(option, dict) else "->", *found)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
