#!/usr/bin/env bash
# osmfilter compares the numbers that values begin with: ref=7 keeps 7-9, a date the day after it.
#
# Version:  osmctools 0.9 (Debian), osmfilter 1.4.4
#
# Expected: ref=7 keeps the objects whose ref is 7, population<6 those with a number below 6.
#
# Happens:  when both values begin with a digit, only these numbers are compared, by =, != and the
# signs of order: ref=7 keeps 007, 7.0, 7a, 7-9, 7;8 and 7/2 too, start_date=2024-03-05 keeps the
# next day and 2024-12-31, code=12E45 keeps 12E67. When one value does not begin with a digit, both
# are compared as texts, so that n/a and .5 are below 6 and 1e5 counts as 1.
#
# Matters:  references of roads, bus lines and houses are such codes, and dates are common tags. An
# extract by one of them has rows of others in it, without a word.
#
# Output seen, and compared with below:
#> ref=7: 7|007|7.0|7a|7 left|7-9|7;8|7/2
#> ref=7-9: 7|007|7.0|7a|7 left|7-9|7;8|7/2
#> ref=7a: 7|007|7.0|7a|7 left|7-9|7;8|7/2
#> ref=A7: A7
#> start_date=2024-03-05: 2024-03-05|2024-03-06|2024-12-31
#> start_date>2024-03-05: 2025-01-01
#> code=12E45: 12E45|12E67|12F45
#> population<6: 5|5.5|1,234|n/a|-30|1e5|.5
#> population>6: 10
#> population>=-40: 5|5.5|10|1,234|n/a|-30|1e5|.5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status osmctools >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends osmctools >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' osmctools)
echo "osmctools $version"
case $version in
  0.9*) ;;
  *) echo "another version than 0.9: what follows may differ" >&2 ;;
esac
{
python3 - >data.osm <<'PYTHON'
values = {
    "ref": ["7", "007", "7.0", "+7", "7a", "7 left", "7-9", "7;8", "7/2", "0x7", "70", "A7"],
    "start_date": ["2024-03-05", "2024-03-06", "2024-12-31", "2025-01-01"],
    "code": ["12E45", "12E67", "12F45"],
    "population": ["5", "5.5", "10", "1,234", "n/a", "-30", "1e5", ".5"],
}
print('<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">')
number = 0
for key, texts in values.items():
    for text in texts:
        number += 1
        print(f' <node id="{number}" lat="39.9" lon="116.4" version="1"><tag k="{key}" v="{text}"/></node>')
print("</osm>")
PYTHON
for filter in "ref=7" "ref=7-9" "ref=7a" "ref=A7" "start_date=2024-03-05" "start_date>2024-03-05" "code=12E45" \
  "population<6" "population>6" "population>=-40"; do
  echo "$filter: $(osmfilter data.osm --keep="$filter" | grep --only-matching ' v="[^"]*"' | cut -d '"' -f 2 | paste -s -d '|')"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
