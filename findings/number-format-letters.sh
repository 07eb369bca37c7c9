#!/usr/bin/env bash
# unformat_number makes 15 of 1e5, 5 of (5) and 5-, and 5120 of 5K.
#
# Version:  Number::Format 1.75 (Debian)
#
# Expected: the number that format_number writes, with the other separator as set, and nothing for
# what is no number.
#
# Happens:  every character but digits, separators and the minus is left out before reading: 1e5 is
# 15, 12E4567 is 124567, 10 km2 is 102, 2024-03-05 is -20240305. (5) and 5-, negative in accounts,
# are positive. K, M and G directly behind a whole number multiply by 1024, 1.5k is 1.5. With the
# German separators 1,234.5 becomes 1.2345, the same as 1,2345. 1,2,3 is 123.
#
# Matters:  columns of amounts have notes, losses in parentheses and thousands as K; each becomes a
# number of another size that sums up well.
#
# Output seen, and compared with below:
#> 1,234.5 | 1234.5 | German 1.2345
#> 1.234,5 | 1.2345 | German 1234.5
#> -5 | -5 | German -5
#> (5) | 5 | German 5
#> 5- | 5 | German 5
#> 5K | 5120 | German 5120
#> 1.5k | 1.5 | German 15
#> 2G | 2147483648 | German 2147483648
#> 1e5 | 15 | German 15
#> 12E4567 | 124567 | German 124567
#> 10 km2 | 102 | German 102
#> 2024-03-05 | -20240305 | German -20240305
#> 12% | 12 | German 12
#> 1,2,3 | 123 | German none
#> n/a | none | German none
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libnumber-format-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libnumber-format-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libnumber-format-perl)
echo "libnumber-format-perl $version"
case $version in
  1.75*) ;;
  *) echo "another version than 1.75: what follows may differ" >&2 ;;
esac
cat >read.pl <<'PERL'
use strict;
use warnings;
use Number::Format;

my $english = Number::Format->new;
my $german = Number::Format->new(-thousands_sep => '.', -decimal_point => ',');
for my $text ('1,234.5', '1.234,5', '-5', '(5)', '5-', '5K', '1.5k', '2G', '1e5', '12E4567', '10 km2', '2024-03-05', '12%', '1,2,3', 'n/a') {
    my @found = map { my $format = $_; eval { $format->unformat_number($text) } // 'none' } $english, $german;
    print "$text | $found[0] | German $found[1]\n";
}
PERL
perl read.pl >output 2>&1
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
