#!/usr/bin/env bash
# Ruby's CSV reads the codes 01011 as 521 and 01089 as 1089.0 with its numeric converter.
#
# Version:  Ruby 3.1 (Debian), csv 3.2.2
#
# Expected: 1011 and 1089, or texts; in a CSV file a leading zero does not mark base eight.
#
# Happens:  the converter follows the notation of Ruby programs: a zero in front is octal as long as
# all digits are below 8, what does not fit becomes a float, 1_000 is 1000, 0x1A 26 and 0b11 3. So
# one column of postal codes holds three kinds of numbers, some of them those of other places.
#
# Matters:  codes of districts, schools and goods begin with zeros everywhere; 010 (Beijing's
# dialling code) and 8 are the same, and joins find rows that look right.
#
# Output seen, and compared with below:
#> 01011 -> 521 Integer
#> 01089 -> 1089.0 Float
#> 20095 -> 20095 Integer
#> 010 -> 8 Integer
#> 8 -> 8 Integer
#> 1_000 -> 1000 Integer
#> 0x1A -> 26 Integer
#> sum of those with code 8: 9
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if ! command -v ruby >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf 'code,people\n01011,1\n01089,2\n20095,3\n010,4\n8,5\n1_000,6\n0x1A,7\n' >a.csv
cat >a.rb <<'RUBY'
require "csv"
rows = CSV.read("a.csv", headers: true, converters: :numeric)
texts = CSV.read("a.csv", headers: true)
rows.each.with_index { |row, index| puts "#{texts[index]["code"]} -> #{row["code"].inspect} #{row["code"].class}" }
puts "sum of those with code 8: #{rows.select { |row| row["code"] == 8 }.sum { |row| row["people"] }}"
RUBY
ruby a.rb >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
