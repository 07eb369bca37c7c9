#!/usr/bin/env bash
# Ruby's Oj writes NaN as the number 3.3e14159265358979323846, which other readers of JSON take
# for infinity.
#
# Version:  ruby-oj 3.14.2 (Debian), json 2.6 of Ruby 3.1
#
# Expected: null, or an error, as json and jq have it for what JSON has no number for.
#
# Happens:  with Oj's own defaults NaN and the infinities are numbers with digits of pi as the
# power of ten. Oj itself, Ruby's json and Python read infinity of both, so that a mean that is not
# there is greater than all others. 007 is read as 7. A text that begins with a colon becomes a
# symbol. In the mode of Rails a number of 17 digits goes through a decimal and is written as the
# text "0.11639123456789012e3".
#
# Matters:  NaN comes from means of nothing; a missing mean that is infinite is drawn and sorted as
# the first of all.
#
# Output seen, and compared with below:
#> mode null: TypeError
#> {"mean":3.3e14159265358979323846,"max":3.0e14159265358979323846}
#> Oj {"mean"=>Infinity, "max"=>Infinity} json {"mean"=>Infinity, "max"=>Infinity}
#> ["007", :a, 7]
#> [116.39123456789012] -> ["0.11639123456789012e3"]
#> [116.391] -> [116.391]
#> Python [inf]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ruby-oj ruby >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-oj ruby >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-oj)
echo "ruby-oj $version"
case $version in
  3.14.2*) ;;
  *) echo "another version than 3.14.2: what follows may differ" >&2 ;;
esac
{
cat >run.rb <<'RUBY'
require "json"
require "oj"
puts Oj.dump({"mean" => Float::NAN, "max" => Float::INFINITY, "min" => -Float::INFINITY}, mode: :null) rescue puts "mode null: #{$!.class}"
text = Oj.dump({"mean" => Float::NAN, "max" => Float::INFINITY})
puts text
puts "Oj #{Oj.load(text)} json #{JSON.parse(text)}"
puts Oj.load('["007", ":a", 007]').inspect
["[116.39123456789012]", "[116.391]"].each { |number| puts "#{number} -> #{Oj.dump(Oj.load(number, mode: :rails), mode: :rails)}" }
RUBY
ruby -W0 run.rb
ruby -W0 -e 'require "oj"; puts Oj.dump([Float::NAN])' | python3 -c 'import json, sys; print("Python", json.load(sys.stdin))'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
