#!/usr/bin/env bash
# entsoe-py puts the bids of 01:00 and 01:30 at 00:15 and 00:30, and of several periods reads the
# first.
#
# Version:  entsoe-py 0.8.1, pandas 3.1.1
#
# Expected: each value at its position, and up to the next one the same value, as the curve A03 of
# ENTSO-E has it and as the package does for prices and load; all periods of a series.
#
# Happens:  parse_aggregated_bids numbers the points in the order of the file: with A03, where
# equal values are left out, all move to the front and the rest is empty. Of a series with two
# periods it and parse_activated_balancing_energy_prices read the first. parse_contracted_reserve
# goes one step too far with A03, so that the last value of a day stands at midnight of the next
# too, and there, with two days in one document, is averaged with the right one: 150 for 100 and
# 200. Nothing is raised.
#
# Matters:  more and more of ENTSO-E's series come with A03; offers of balancing energy stand at
# hours when there were none.
#
# Output seen, and compared with below:
#> load, points at 00:00, 01:00 and 01:30
#>     2024-01-02T00:00:00+01:00 100.0
#>     2024-01-02T00:15:00+01:00 100.0
#>     2024-01-02T00:30:00+01:00 100.0
#>     2024-01-02T00:45:00+01:00 100.0
#>     2024-01-02T01:00:00+01:00 300.0
#>     2024-01-02T01:15:00+01:00 300.0
#>     2024-01-02T01:30:00+01:00 50.0
#>     2024-01-02T01:45:00+01:00 50.0
#> bids, the same points
#>     2024-01-02T00:00:00+01:00 100.0
#>     2024-01-02T00:15:00+01:00 300.0
#>     2024-01-02T00:30:00+01:00 50.0
#>     2024-01-02T00:45:00+01:00 nan
#>     2024-01-02T01:00:00+01:00 nan
#>     2024-01-02T01:15:00+01:00 nan
#>     2024-01-02T01:30:00+01:00 nan
#>     2024-01-02T01:45:00+01:00 nan
#> bids in two periods
#>     2024-01-02T00:00:00+01:00 10.0
#>     2024-01-02T00:15:00+01:00 11.0
#> prices of energy in two periods
#>     2024-01-02T00:00:00+01:00 10.0
#>     2024-01-02T00:15:00+01:00 11.0
#> reserves, 100 on 2 January and 200 on 3 January
#>     2024-01-02T23:45:00+01:00 100.0
#>     2024-01-03T00:00:00+01:00 150.0
#>     2024-01-03T00:15:00+01:00 200.0
#> the last two of them
#>     2024-01-03T23:45:00+01:00 200.0
#>     2024-01-04T00:00:00+01:00 200.0
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


UP = "<businessType>A95</businessType><flowDirection.direction>A01</flowDirection.direction>"
QUARTERS = period("2024-01-01T23:00Z", "2024-01-02T01:00Z", "PT15M", [(1, 100), (5, 300), (7, 50)])
show("load, points at 00:00, 01:00 and 01:30", parsers.parse_loads(document(series("A03", UP, QUARTERS)), process_type="A01"))
show("bids, the same points", parsers.parse_aggregated_bids(document(series("A03", UP, QUARTERS)))["Up"][1][["Offered"]])
TWO = [period("2024-01-0%dT%s:00Z" % time, "2024-01-0%dT%s:30Z" % time, "PT15M", [(1, 10 * time[0]), (2, 10 * time[0] + 1)]) for time in ((1, 23), (2, "00"))]
show("bids in two periods", parsers.parse_aggregated_bids(document(series("A01", UP, *TWO)))["Up"][1][["Offered"]])
prices = [part.replace("quantity>", "activation_Price.amount>") for part in TWO]
show("prices of energy in two periods", parsers.parse_activated_balancing_energy_prices(document(series("A01", UP.replace("A95", "A96"), *prices)))[["Price"]])
days = [series("A03", UP, period("2024-01-0%dT23:00Z" % day, "2024-01-0%dT23:00Z" % (day + 1), "PT60M", [(1, 100 * day)])) for day in (1, 2)]
table = parsers.parse_contracted_reserve(document(*days), "Europe/Berlin", "quantity")
show("reserves, 100 on 2 January and 200 on 3 January", table[(table.index >= "2024-01-02T22:45Z") & (table.index < "2024-01-02T23:30Z")])
show("the last two of them", table[-2:])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
