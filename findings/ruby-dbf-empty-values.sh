#!/usr/bin/env bash
# Ruby's dbf makes 0.0 of an empty cell of the type F, where N gives nil, and false of an unknown truth.
#
# Version:  ruby-dbf 3.0.5 (Debian)
#
# Expected: nil for what is not filled in: blanks in a number, `?` or a blank in a truth value, the
# stars that GIS programs write for null (dBASE's mark of a value that does not fit).
#
# Happens:  only N with blanks is nil. F, which is the same on disk, is 0.0; `?` and blank are false;
# stars are 0. A text in a number, 1,5, is 1. to_csv writes these values.
#
# Matters:  ArcGIS writes F for its floating columns; gaps become measurements of zero and answers of
# no.
#
# Output seen, and compared with below:
#> N "1.5" -> 1.5
#> F "1.5" -> 1.5
#> L "T" -> true
#> D "20240305" -> 2024-03-05
#> N "" -> nil
#> F "" -> 0.0
#> L "?" -> false
#> D "" -> nil
#> N "********" -> 0.0
#> F "********" -> 0.0
#> L " " -> false
#> D "00000000" -> nil
#> N "1,5" -> 1.0
#> F "1,5" -> 1.0
#> L "F" -> false
#> D "20240230" -> nil
#> "N","F","L","D"
#> "1.5","1.5","true","2024-03-05"
#> "","0.0","false",""
#> "0.0","0.0","false",""
#> "1.0","1.0","false",""
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show ruby-dbf >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-dbf >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-dbf)
echo "ruby-dbf $version"
case $version in
  3.0.5*) ;;
  *) echo "another version than 3.0.5: what follows may differ" >&2 ;;
esac
{
ruby - <<'RUBY'
fields = [["N", "N", 8], ["F", "F", 8], ["L", "L", 1], ["D", "D", 8]]
rows = [["1.5", "1.5", "T", "20240305"], ["", "", "?", ""], ["*" * 8, "*" * 8, " ", "00000000"], ["1,5", "1,5", "F", "20240230"]]
head = [3, 124, 3, 5, rows.size, 32 + 32 * fields.size + 1, 1 + fields.sum { |field| field[2] }].pack("CCCCVvv") + "\0" * 20
head += fields.map { |name, type, width| [name, type, width, "NF".include?(type) ? 1 : 0].pack("a11ax4CCx14") }.join + "\r"
File.binwrite("t.dbf", head + rows.map { |row| " " + row.zip(fields).map { |value, field| "NF".include?(field[1]) ? value.rjust(field[2]) : value.ljust(field[2]) }.join }.join + "\x1a")
RUBY
ruby -W0 -e 'require "dbf"
rows = [["1.5", "1.5", "T", "20240305"], ["", "", "?", ""], ["*" * 8, "*" * 8, " ", "00000000"], ["1,5", "1,5", "F", "20240230"]]
DBF::Table.new("t.dbf").each_with_index { |record, number| record.attributes.each { |name, value| puts "#{name} #{rows[number]["NFLD".index(name)].inspect} -> #{value.is_a?(Date) ? value.iso8601 : value.inspect}" } }
DBF::Table.new("t.dbf").to_csv("t.csv")'
cat t.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
