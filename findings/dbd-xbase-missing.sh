#!/usr/bin/env bash
# DBD::XBase calculates 1 from a missing number plus 1, and finds missing numbers below 1.
#
# Version:  DBD::XBase 1.08 (Debian libdbd-xbase-perl)
#
# Expected: as in SQL, where NULL + 1 is NULL and NULL is not below 1. Its page has `is null` for
# missing values.
#
# Happens:  in expressions a missing number is 0, alone it is undef. The stars of null in GIS files are
# missing too, and 1 in the sum. A date of 00000000 is 0, 30 February stays.
#
# Matters:  densities and differences over a table of stations have values where nothing was measured.
#
# Output seen, and compared with below:
#> SELECT ID, N, L, D FROM t: a 12.5 1 20240305 | b undef undef undef | c undef undef 0 | d -1 0 20240230
#> SELECT ID, N + 1 FROM t: a 13.5 | b 1 | c 1 | d 0
#> SELECT ID, 2 * N - N FROM t: a 12.5 | b 0 | c 0 | d -1
#> SELECT ID FROM t WHERE N IS NULL: b | c
#> SELECT ID FROM t WHERE N + 1 = 1: b | c
#> SELECT ID FROM t WHERE N < 1: b | c | d
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show libdbd-xbase-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libdbd-xbase-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libdbd-xbase-perl)
echo "libdbd-xbase-perl $version"
case $version in
  1:1.08*) ;;
  *) echo "another version than 1.08: what follows may differ" >&2 ;;
esac
{
perl -e 'my @fields = (["ID", "C", 4, 0], ["N", "N", 8, 1], ["L", "L", 1, 0], ["D", "D", 8, 0]);
my @rows = (["a", "12.5", "T", "20240305"], ["b", "", "?", ""], ["c", "********", " ", "00000000"], ["d", "-1.0", "F", "20240230"]);
open my $file, ">", "t.dbf" or die; binmode $file;
print $file pack("CCCCVvv", 3, 124, 3, 5, scalar @rows, 32 + 32 * @fields + 1, 22), "\0" x 20, (map { pack("a11ax4CCx14", @$_) } @fields), "\r";
print $file " ", sprintf("%-4s%8s%-1s%-8s", @$_) for @rows; print $file "\x1a"'
perl -MDBI -e 'my $base = DBI->connect("dbi:XBase:.", undef, undef, {PrintError => 0, RaiseError => 1});
for my $query ("SELECT ID, N, L, D FROM t", "SELECT ID, N + 1 FROM t", "SELECT ID, 2 * N - N FROM t", "SELECT ID FROM t WHERE N IS NULL", "SELECT ID FROM t WHERE N + 1 = 1", "SELECT ID FROM t WHERE N < 1") {
  my $rows = $base->selectall_arrayref($query);
  print "$query: ", join(" | ", map { join " ", map { defined $_ ? $_ : "undef" } @$_ } @$rows), "\n";
}'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
