#!/usr/bin/env bash
# In PostgreSQL's unit 120 km/h is 1.8e+38 s/m*kg, divided by the constant of Planck.
#
# Version:  postgresql-15-unit 7.7, PostgreSQL 15 (Debian)
#
# Expected: 33.3 m/s, as the extension's own README has it for this very text; it lists hour (h)
# among its units, as the SI does.
#
# Happens:  h is the constant of Planck, as a table of units from GNU Units is loaded; only
# Debian's NEWS tells of the change. 2 h + 1 h is 1.99e-33 m^2*kg/s, 1 kW h neither 1 kWh nor an
# error. b is a bar, so that 8 Mb/s are no bits but a pressure by time, and 3 dB are 300
# millibytes. 12:30:15 is 45015 without a unit, with " s" behind it a time. 1/2 m is 0.5 m^-1. 1 m
# is greater than 1 s, while their sum is an error.
#
# Matters:  open data has speeds in km/h and energy in kW h; stored they look like values, and only
# the first conversion fails.
#
# Output seen, and compared with below:
#> '120 km/h' | 1.81102821557058e+38 s/m*kg
#> '120 km/hr' | 33.3333333333333 m/s
#> '2 h'::unit + '1 h' | 1.987821045e-33 m^2*kg/s
#> '1 kW h' | 6.62607015e-31 m^4*kg^2/s^4
#> '1 kWh' | 3.6 MJ
#> '8 Mb/s' | 800 Tg/m*s^3
#> '8 Mbit/s' | 1 MB/s
#> '3 dB' | 300 mB
#> '12:30:15' | 45015
#> '12:30:15 s' | 12:30:15 s
#> '1/2 m' | 0.5 m^-1
#> sum | 1.81102821557058e+37 s/m*kg
#> '1 m'::unit > '1 s' | t
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show postgresql-15 postgresql-15-unit >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    postgresql-15 postgresql-15-unit >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' postgresql-15-unit)
echo "postgresql-15-unit $version"
case $version in
  7.7*) ;;
  *) echo "another version than 7.7: what follows may differ" >&2 ;;
esac
{
bin=/usr/lib/postgresql/15/bin
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
chmod 711 "$dir"
mkdir pg
if [ "$(id -u)" = 0 ]; then chown postgres pg; fi
trap 'cd /; as_postgres "$bin/pg_ctl" -D "$dir/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$dir"' EXIT
(cd pg && as_postgres "$bin/initdb" -D "$dir/pg/data" -U postgres -A trust >/dev/null)
(cd pg && as_postgres "$bin/pg_ctl" -D "$dir/pg/data" -o "-k $dir/pg -c listen_addresses=" -l "$dir/pg/log" -w start >/dev/null)
ask() { psql -h "$dir/pg" -U postgres -tA -c "$1"; }
ask 'CREATE EXTENSION unit' >/dev/null
for value in "'120 km/h'" "'120 km/hr'" "'2 h'::unit + '1 h'" "'1 kW h'" "'1 kWh'" "'8 Mb/s'" "'8 Mbit/s'" "'3 dB'" \
  "'12:30:15'" "'12:30:15 s'" "'1/2 m'"; do
  echo "$value | $(ask "SELECT ($value)::unit")"
done
echo "sum | $(ask "SELECT sum(v::unit) FROM (VALUES ('5 km/h'), ('7 km/h')) AS speeds (v)")"
for value in "'1 m'::unit > '1 s'"; do
  echo "$value | $(ask "SELECT $value")"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
