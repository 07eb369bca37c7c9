#!/usr/bin/env bash
# Ruby's iso8601 rounds seconds to tenths: 08:30:59.96 is 08:30:60, which it then refuses to read.
#
# Version:  ruby-iso8601 0.13.0 (Debian)
#
# Expected: A time keeps its fraction, as the text that was read has it, or the next minute
# begins.
#
# Happens:  Seconds have one decimal from the reading on: 15.25 is 15.3, 15.123456789 is 15.1.
# Behind 59.95 they are 60, written as 08:30:60 or 23:59:60, which the library itself calls out of
# range. Ruby's own DateTime keeps the fraction.
#
# Matters:  Times of sensors and events are in milliseconds: order and differences change, and one
# of twelve hundred such times can not be read any more.
#
# Output seen, and compared with below:
#> 2024-03-05T08:30:15.25Z -> 2024-03-05T08:30:15.3+00:00; read again: 2024-03-05T08:30:15.3+00:00; one second later: 2024-03-05T08:30:16.3+00:00; DateTime: 2024-03-05T08:30:15.250+00:00
#> 2024-03-05T08:30:15.75Z -> 2024-03-05T08:30:15.8+00:00; read again: 2024-03-05T08:30:15.8+00:00; one second later: 2024-03-05T08:30:16.8+00:00; DateTime: 2024-03-05T08:30:15.750+00:00
#> 2024-03-05T08:30:15.123456789Z -> 2024-03-05T08:30:15.1+00:00; read again: 2024-03-05T08:30:15.1+00:00; one second later: 2024-03-05T08:30:16.1+00:00; DateTime: 2024-03-05T08:30:15.123+00:00
#> 2024-03-05T08:30:59.94Z -> 2024-03-05T08:30:59.9+00:00; read again: 2024-03-05T08:30:59.9+00:00; one second later: 2024-03-05T08:31:00.9+00:00; DateTime: 2024-03-05T08:30:59.940+00:00
#> 2024-03-05T08:30:59.96Z -> 2024-03-05T08:30:60+00:00; read again: 08:30:60+00:00 is out of range; one second later: 2024-03-05T08:31:01+00:00; DateTime: 2024-03-05T08:30:59.960+00:00
#> 2024-03-05T23:59:59.999Z -> 2024-03-05T23:59:60+00:00; read again: 23:59:60+00:00 is out of range; one second later: 2024-03-06T00:00:01+00:00; DateTime: 2024-03-05T23:59:59.999+00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ruby-iso8601 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-iso8601 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-iso8601)
echo "ruby-iso8601 $version"
case $version in
  0.13.0*) ;;
  *) echo "another version than 0.13.0: what follows may differ" >&2 ;;
esac
{
cat >run.rb <<'RUBY'
require "iso8601"
require "time"
%w[08:30:15.25Z 08:30:15.75Z 08:30:15.123456789Z 08:30:59.94Z 08:30:59.96Z 23:59:59.999Z].each do |text|
  text = "2024-03-05T#{text}"
  time = ISO8601::DateTime.new(text)
  again = begin ISO8601::DateTime.new(time.to_s).to_s rescue $!.message end
  puts "#{text} -> #{time}; read again: #{again}; one second later: #{time + 1}; DateTime: #{DateTime.iso8601(text).iso8601(3)}"
end
RUBY
ruby run.rb
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
