#!/usr/bin/env bash
# Numerizer for Ruby reads "five and six" as 11 and "1.5 million" as 1.5000000.
#
# Version:  ruby-numerizer 0.2.0 (Debian); numerizer 0.2.4 (PyPI)
#
# Expected: "5 and 6", "1500000" and "100", as the port for Python gives.
#
# Happens:  two words for numbers with "and" between them are added: three and four km are 7 km,
# "between ten and twenty" is "between 30". "million" behind digits with a fraction is put behind
# them as six zeros, so that the number stays 1.5; "a hundred" becomes a100.
#
# Matters:  descriptions of tables and amounts of budgets are of this form. The result is a number,
# only another one.
#
# Output seen, and compared with below:
#> five and six = 11 | Python: 5 and 6
#> three and four km = 7 km | Python: 3 and 4 km
#> between ten and twenty = between 30 | Python: between 10 and 20
#> pages six and seven = pages 13 | Python: pages 6 and 7
#> 10 and 20 = 10 and 20 | Python: 10 and 20
#> 1.5 million = 1.5000000 | Python: 1500000
#> 0.5 million = 0.5000000 | Python: 500000
#> 3.75 thousand = 3.75000 | Python: 3750
#> one point five million = 1 point 5000000 | Python: 1 point 5000000
#> a hundred = a100 | Python: 100
#> ten million = 10000000 | Python: 10000000
#> forty-two = 42 | Python: 42
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status ruby-numerizer >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby-numerizer >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' ruby-numerizer)
echo "ruby-numerizer $version"
case $version in
  0.2.0*) ;;
  *) echo "another version than 0.2.0: what follows may differ" >&2 ;;
esac
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'numerizer==0.2.4'
cat >texts <<'TEXTS'
five and six
three and four km
between ten and twenty
pages six and seven
10 and 20
1.5 million
0.5 million
3.75 thousand
one point five million
a hundred
ten million
forty-two
TEXTS
ruby -r numerizer -e 'STDIN.each_line(chomp: true) { |line| puts "#{line} = #{Numerizer.numerize(line)}" }' <texts >ruby
venv/bin/python -c '
import sys
from numerizer import numerize
for line in sys.stdin:
    print(numerize(line.rstrip("\n")))' <texts >python
paste -d '|' ruby python | sed 's/|/ | Python: /' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
