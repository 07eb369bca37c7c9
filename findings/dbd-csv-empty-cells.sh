#!/usr/bin/env bash
# DBD::CSV divides by rows without a value when it averages, and `n > 5` selects the text "off".
#
# Version:  DBD::CSV 0.60 (Debian)
#
# Expected: AVG, MIN and COUNT(n) leave out empty cells, which `n IS NULL` takes for NULL.
#
# Happens:  the average of 4, 8 and an empty cell is 4, COUNT(n) is 3 and MIN(n) the empty text. A text
# compares with a number as text, so that off and n/a are above 5, while 007, 07 and 7 are equal.
# BETWEEN in a condition ends in "Not an ARRAY reference".
#
# Matters:  SQL over CSV files in Perl; the mean of each column with gaps is too small.
#
# Output seen, and compared with below:
#> SELECT AVG(n) FROM t: (4)
#> SELECT COUNT(n) FROM t: (3)
#> SELECT MIN(n) FROM t: ()
#> SELECT site FROM t WHERE n IS NULL: (c)
#> SELECT SUM(n) FROM u: (4)
#> SELECT site FROM u WHERE n > 5: (b) (c) (d)
#> SELECT site FROM u WHERE code = 7: (a) (b) (c)
#> SELECT site FROM u WHERE n BETWEEN 3 AND 5: Not an ARRAY reference
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show libdbd-csv-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdbd-csv-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdbd-csv-perl)
echo "libdbd-csv-perl $version"
case $version in
  0.60*) ;;
  *) echo "another version than 0.60: what follows may differ" >&2 ;;
esac
{
printf 'site,n\na,4\nb,8\nc,\n' >t.csv
printf 'site,n,code\na,4,007\nb,off,7\nc,n/a,07\nd,6 left,x\n' >u.csv
cat >q.pl <<'PERL'
use DBI;
my $dbh = DBI->connect("dbi:CSV:", undef, undef, {f_dir => ".", f_ext => ".csv/r", RaiseError => 0, PrintError => 0});
my $rows = eval { $dbh->selectall_arrayref($ARGV[0]) };
my $said = $dbh->errstr // $@;
$said =~ s/ at .*//s;
print "$ARGV[0]: ", $rows ? join(" ", map { "(" . join(", ", @$_) . ")" } @$rows) : $said, "\n";
PERL
for query in "SELECT AVG(n) FROM t" "SELECT COUNT(n) FROM t" "SELECT MIN(n) FROM t" "SELECT site FROM t WHERE n IS NULL" \
  "SELECT SUM(n) FROM u" "SELECT site FROM u WHERE n > 5" "SELECT site FROM u WHERE code = 7" "SELECT site FROM u WHERE n BETWEEN 3 AND 5"; do
  perl q.pl "$query"
done
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
