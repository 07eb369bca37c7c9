#!/usr/bin/env bash
# HTML::TableExtract gives the column "women" when asked for "men".
#
# Version:  libhtml-tableextract-perl 2.15 (Debian)
#
# Expected: of the headings "women" and "men" the one that was asked for, or an error for a name
# that fits two of them.
#
# Happens:  a heading is searched for as a pattern within the cells, without regard to case, and the
# first fit from the left is taken: "men" is found in "women", "male" in "female", "rate" in
# "corporate", "GDP" in "GDP per head". The right column, further to the right, is not looked at.
# With ^men$, or when both are asked for, it is found.
#
# Matters:  statistics by sex put women first as often as not. The numbers are plausible, and the
# table has the heading that was asked for only in the program.
#
# Output seen, and compared with below:
#> women -> value of women
#> men -> value of women
#> male -> value of female
#> GDP -> value of GDP per head
#> rate -> value of corporate
#> ^men$ -> value of men
#> men, women -> value of men, value of women
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if [ "$(dpkg-query --show --showformat='${db:Status-Abbrev}' libhtml-tableextract-perl 2>/dev/null)" != 'ii ' ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libhtml-tableextract-perl >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >a.pl <<'PERL'
use strict;
use warnings;
use HTML::TableExtract;
my @headings = ('corporate', 'women', 'men', 'female', 'male', 'GDP per head', 'GDP', 'rate');
my $html = '<table><tr>' . join('', map { "<th>$_</th>" } @headings) . '</tr><tr>' . join('', map { "<td>value of $_</td>" } @headings) . '</tr></table>';
for my $heading ('women', 'men', 'male', 'GDP', 'rate', '^men$') {
    my $table = HTML::TableExtract->new(headers => [$heading]);
    $table->parse($html);
    print "$heading -> ", ($table->rows)[0][0], "\n";
}
my $table = HTML::TableExtract->new(headers => ['men', 'women']);
$table->parse($html);
print "men, women -> ", ($table->tables ? join(', ', @{ ($table->rows)[0] }) : 'no table'), "\n";
PERL
perl a.pl >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
