#!/usr/bin/env bash
# entsoe-py puts the values of months on the second day, February's in January, and loses
# January's; those of days from the change of the clocks on are of the day before.
#
# Version:  entsoe-py 0.8.1, pandas 3.1.1
#
# Expected: the times that ENTSO-E's documents mean: position 2 of a period of P1M that begins at
# midnight of the market's own time (23:00Z or 22:00Z) is the next month there, and of P1D the next
# day, also when the clocks have changed.
#
# Happens:  positions are counted in UTC. With P1M, from 31 December 23:00Z, January's and
# February's values are both on 2 January, so that the second replaces the first, and March's on 2
# February; with P1Y 2023 begins on 2 December 2022. With P1D all days behind the change in October
# are at 23:00 of the day before, so that 27 October is there twice. In parse_contracted_reserve
# the step 1MS is one millisecond. Nothing is raised; the package lists P1D, P1M and P1Y among the
# steps that it knows.
#
# Matters:  week-ahead forecasts of load and month-ahead capacities come as days, contracts as
# months; joined by date they are one day or month off for half a year.
#
# Output seen, and compared with below:
#> days, the value is the day
#>     2024-10-26T00:00:00+02:00 26.0
#>     2024-10-27T00:00:00+02:00 27.0
#>     2024-10-27T23:00:00+01:00 28.0
#> months, the value is the month
#>     2024-01-02T00:00:00+01:00 2.0
#>     2024-02-02T00:00:00+01:00 3.0
#> years
#>     2022-01-02T00:00:00+01:00 2022.0
#>     2022-12-02T00:00:00+01:00 2023.0
#> months, curve A03
#>     2024-01-02T00:00:00+01:00 2.0
#>     2024-02-02T00:00:00+01:00 3.0
#> week-ahead forecast, lowest and highest load
#>     2024-10-26T00:00:00+02:00 26.0 26.0
#>     2024-10-27T00:00:00+02:00 27.0 27.0
#>     2024-10-27T23:00:00+01:00 28.0 28.0
#> contracted reserve, months
#>     2024-01-01T00:00:00+01:00 1.0
#>     2024-01-01T00:00:00.001000+01:00 2.0
#>     2024-01-01T00:00:00.002000+01:00 3.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'entsoe-py==0.8.1' 'pandas==3.1.1'
venv/bin/python -W ignore - >output <<'PYTHON'
from entsoe import parsers


def series(curve, *parts):
    return "<TimeSeries><mRID>1</mRID>%s<curveType>%s</curveType>%s</TimeSeries>" % (parts[0], curve, "".join(parts[1:]))


def period(start, end, step, points, name="quantity"):
    return "<Period><timeInterval><start>%s</start><end>%s</end></timeInterval><resolution>%s</resolution>%s</Period>" % (
        start, end, step, "".join("<Point><position>%d</position><%s>%s</%s></Point>" % (position, name, value, name) for position, value in points))


def document(*parts):
    return "<Publication_MarketDocument>%s</Publication_MarketDocument>" % "".join(parts)


def show(title, table):
    print(title)
    for time, *values in table.itertuples():
        print("   ", time.tz_convert("Europe/Berlin").isoformat(), *values)


DAYS = period("2024-10-25T22:00Z", "2024-10-28T23:00Z", "P1D", [(1, 26), (2, 27), (3, 28)])
MONTHS = period("2023-12-31T23:00Z", "2024-03-31T22:00Z", "P1M", [(1, 1), (2, 2), (3, 3)])
YEARS = period("2021-12-31T23:00Z", "2023-12-31T23:00Z", "P1Y", [(1, 2022), (2, 2023)])
for title, part in (("days, the value is the day", DAYS), ("months, the value is the month", MONTHS), ("years", YEARS)):
    show(title, parsers.parse_loads(document(series("A01", "<businessType>A60</businessType>", part)), process_type="A01"))
show("months, curve A03", parsers.parse_loads(document(series("A03", "<businessType>A60</businessType>", MONTHS)), process_type="A01"))
low_and_high = [series("A01", "<businessType>%s</businessType>" % kind, DAYS) for kind in ("A60", "A61")]
show("week-ahead forecast, lowest and highest load", parsers.parse_loads(document(*low_and_high), process_type="A31"))
reserve = series("A01", "<businessType>A95</businessType><flowDirection.direction>A01</flowDirection.direction>", MONTHS)
show("contracted reserve, months", parsers.parse_contracted_reserve(document(reserve), "Europe/Berlin", "quantity"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
