#!/usr/bin/env bash
# Ruby's icalendar makes five addresses of one with commas, and a line break of the \n in C:\new.
#
# Version:  ruby-icalendar 2.8.0 (Debian)
#
# Expected: One address, and the text C:\new.
#
# Happens:  URL is cut at commas and semicolons when it has two of them or more, ATTACH from the
# first on, and of several marks the semicolons are written as commas, which is another address.
# The escaped backslash of C:\\new is read as a backslash and a line break, and written as such;
# \N, the other way to write a line break, stays as it is.
#
# Matters:  Links of events lead to services of maps with bbox=116.1,39.7,116.7,40.1; what is
# opened is a part.
#
# Output seen, and compared with below:
#> URL:http://maps.example/?bbox=116.1,39.7,116.7,40.1;v=1 -> ["http://maps.example/?bbox=116.1", "39.7", "116.7", "40.1", "v=1"]
#>   written: URL:http://maps.example/?bbox=116.1,39.7,116.7,40.1,v=1
#> URL:http://maps.example/?at=116.1,39.7 -> "http://maps.example/?at=116.1,39.7"
#>   written: URL:http://maps.example/?at=116.1,39.7
#> ATTACH:http://maps.example/?at=116.1,39.7 -> ["http://maps.example/?at=116.1", "39.7"]
#>   written: ATTACH:http://maps.example/?at=116.1,39.7
#> ATTACH:http://maps.example/?a=1;b=2 -> ["http://maps.example/?a=1", "b=2"]
#>   written: ATTACH:http://maps.example/?a=1;b=2
#> DESCRIPTION:C:\\new -> "C:\\\new"
#>   written: DESCRIPTION:C:\\\new
#> DESCRIPTION:one\Ntwo -> "one\\Ntwo"
#>   written: DESCRIPTION:one\\Ntwo
#> DESCRIPTION:one\ntwo -> "one\ntwo"
#>   written: DESCRIPTION:one\ntwo
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ruby-icalendar >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-icalendar >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-icalendar)
echo "ruby-icalendar $version"
case $version in
  2.8.0*) ;;
  *) echo "another version than 2.8.0: what follows may differ" >&2 ;;
esac
{
cat >run.rb <<'RUBY'
require "bigdecimal"
require "date"
require "stringio"
require "icalendar"
["URL:http://maps.example/?bbox=116.1,39.7,116.7,40.1;v=1", "URL:http://maps.example/?at=116.1,39.7", "ATTACH:http://maps.example/?at=116.1,39.7",
 "ATTACH:http://maps.example/?a=1;b=2", 'DESCRIPTION:C:\\\\new', 'DESCRIPTION:one\\Ntwo', 'DESCRIPTION:one\\ntwo'].each do |line|
  text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240305T000000Z", "DTSTART:20240305T003000Z", line,
          "END:VEVENT", "END:VCALENDAR", ""].join("\r\n")
  event = Icalendar::Calendar.parse(text).first.events.first
  value = event.public_send(line[/\A[A-Z]+/].downcase)
  value = value.respond_to?(:flatten) ? value.flatten.map(&:to_s) : value.to_s
  puts "#{line} -> #{value.inspect}", "  written: #{event.to_ical.lines.map(&:chomp).grep(/\A(URL|ATT|DESC)/).first}"
end
RUBY
ruby run.rb
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
