#!/usr/bin/env bash
# Perl's Number::Format reads 1e5 as 15, 2024-03-05 as -20240305, 1,2,3 as 123 and (5) as 5.
#
# Version:  libnumber-format-perl 1.75 (Debian)
#
# Expected: The number that stands there, or undef or an error, as for 1.2.3 and n/a.
#
# Happens:  Most characters but digits and points are taken out, and what is left is the number:
# 1e5 is 15, 12E45 1245, 1,2,3 123; of 0x1A 1 is left, and 1.2345 of the German 1.234,5. A minus
# between digits makes all of them negative, 10-12 is -1012, one behind them or brackets do not.
# K, M and G multiply by powers of 1024: 1.5M and "1.5 M" are 1572864, while 1.5MB is 1.5.
# format_number takes 1,234.5 for 1, and writes 2024-03-05 as 2,024.
#
# Matters:  The function is there to read what people have written; amounts, codes and dates all
# become numbers.
#
# Output seen, and compared with below:
#> 1,234.50 -> 1234.5
#> 1e5 -> 15
#> 12E45 -> 1245
#> 1,2,3 -> 123
#> 10-12 -> -1012
#> 2024-03-05 -> -20240305
#> (5) -> 5
#> 5- -> 5
#> 0x1A -> 1
#> 1.234,5 -> 1.2345
#> 1.5M -> 1572864
#> 1.5 M -> 1572864
#> 1.5MB -> 1.5
#> 1.2.3 -> an error
#> n/a -> undef
#> format_number: 1,234.5 -> 1, 2024-03-05 -> 2,024
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
{
cat >run.pl <<'PERL'
use Number::Format;
my $format = Number::Format->new;
for my $text ("1,234.50", "1e5", "12E45", "1,2,3", "10-12", "2024-03-05", "(5)", "5-", "0x1A", "1.234,5", "1.5M", "1.5 M", "1.5MB", "1.2.3", "n/a") {
    my $number = eval { $format->unformat_number($text) };
    print "$text -> ", $@ ? "an error" : defined $number ? $number : "undef", "\n";
}
print "format_number: 1,234.5 -> ", $format->format_number("1,234.5"), ", 2024-03-05 -> ", $format->format_number("2024-03-05"), "\n";
PERL
perl run.pl 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
