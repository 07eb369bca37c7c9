#!/usr/bin/env bash
# SWI-Prolog reads the telephone number 139 1234 5678 of a CSV file as one number, and 0'北 as
# 21271.
#
# Version:  SWI-Prolog 9.0.4 (Debian)
#
# Expected: numbers from digits, a point and a power of ten, as a CSV file has them, and texts
# otherwise; the option convert is documented to translate a field into a number where possible.
#
# Happens:  each cell that is a number in Prolog's own syntax becomes one: digits in groups with
# blanks or _ between them, 0x, 0o, 0b and 16' for other bases, 0' and a character for its code, 1r3
# for a third, 1.0Inf and 1.5NaN. So a date, a telephone number and a range of rooms with blanks are
# numbers, 3r4 (a part number) is a fraction. Quotes do not help; only convert(false) does.
#
# Matters:  SWI-Prolog is used to load tables as facts for rules; 1 2 3 and 123 become the same
# key.
#
# Output seen, and compared with below:
#> telephone: number 13912345678
#> date: number 20240305
#> rooms: number 123
#> quoted: number 1234
#> code: number 7
#> underscore: number 1000
#> apostrophe: number 97
#> apostrophe: number 21271
#> base: number 5
#> base: number 255
#> part: number 3r4
#> infinity: number 1.0Inf
#> large power: text 12E4567
#> point: text 5.
#> sign: number 5
#> convert(false): 139 1234 5678
#> parse_time 2024-03-05: 2024-03-05
#> parse_time 2024-03: 2024-02-29
#> parse_time 2024-065: 2024-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if [ -z "$(dpkg-query --show --showformat='${Version}' swi-prolog-nox 2>/dev/null)" ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends swi-prolog-nox >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' swi-prolog-nox)
echo "swi-prolog-nox $version"
case $version in
  9.0.4*) ;;
  *) echo "another version than 9.0.4: what follows may differ" >&2 ;;
esac
{
cat >a.csv <<'CSV'
value,note
139 1234 5678,telephone
2024 03 05,date
1 2 3,rooms
"12 34",quoted
007,code
1_000,underscore
0'a,apostrophe
0'北,apostrophe
0b101,base
16'FF,base
3r4,part
1.0Inf,infinity
12E4567,large power
5.,point
+5,sign
CSV
cat >run.pl <<'PROLOG'
:- use_module(library(csv)).
show(row(Value, Note)) :- ( number(Value) -> Kind = number ; Kind = text ), format("~w: ~w ~w~n", [Note, Kind, Value]).
:- csv_read_file('a.csv', [_|Rows], []), maplist(show, Rows).
:- csv_read_file('a.csv', [_, row(Value, _)|_], [convert(false)]), format("convert(false): ~w~n", [Value]).
:- forall(member(Text, ['2024-03-05', '2024-03', '2024-065']), ( parse_time(Text, Stamp), format_time(atom(Day), '%F', Stamp), format("parse_time ~w: ~w~n", [Text, Day]) )).
PROLOG
swipl -q -g halt run.pl
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
