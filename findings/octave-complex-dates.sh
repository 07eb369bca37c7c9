#!/usr/bin/env bash
# Octave's csvread makes the complex number 2024 - 3i of the date 2024-03-05, and str2double 15 of 1,5.
#
# Version:  Octave 7.3.0 (Debian)
#
# Expected: a text among the numbers as "EMPTYVALUE", 0 by default, which is documented; commas in
# str2double between groups of three digits, as in the 1,222.5 of its page, and NaN for others, as it
# gives for 1 234 and 2024-03-05.
#
# Happens:  of a date the month becomes an imaginary part, so that the whole matrix is complex, the
# numbers beside it too, and the mean of the dates is 1351 - 5i. str2double leaves out commas wherever
# they are: 1,5 is 15, and 1.234,5 is 1.2345, a thousandth of it. The 30th of February is 1 March for
# datenum.
#
# Matters:  one date column, and means and comparisons of all columns work on complex numbers, or fail
# far from the file. Figures with a decimal comma are ten times too large.
#
# Output seen, and compared with below:
#> u.csv complex 0
#>   1 | 2.5 | 5
#>   2 | 0 | 6
#> t.csv complex 1
#>   1 | 2.5 | 2024-3i
#>   2 | 0 | 2024-12i
#>   7 | 0 | 5
#> mean of the third column of t.csv 1351-5i
#> str2double 1.5 -> 1.5
#> str2double 1,5 -> 15
#> str2double 1.234,5 -> 1.2345
#> str2double 1,234 -> 1234
#> str2double 12,5 -> 125
#> str2double 1 234 -> NaN
#> str2double 5% -> NaN
#> str2double 2024-03-05 -> NaN
#> datenum 2024-03-05 -> 2024-03-05
#> datenum 2024-02-30 -> 2024-03-01
#> datenum 2023-02-29 -> 2023-03-01
#> datenum 2024-04-31 -> 2024-05-01
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show octave >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends octave >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' octave)
echo "octave $version"
case $version in
  7.3.0*) ;;
  *) echo "another version than 7.3.0: what follows may differ" >&2 ;;
esac
{
export HOME=$dir
printf '1,2.5,2024-03-05\n2,abc,2024-12-31\n007,0x1A,5\n' >t.csv
printf '1,2.5,5\n2,abc,6\n' >u.csv
cat >t.m <<'OCTAVE'
for name = {"u.csv", "t.csv"}
  table = csvread (name{1});
  printf ("%s complex %d\n", name{1}, iscomplex (table));
  for row = 1:rows (table)
    printf ("  %s\n", strjoin (arrayfun (@(value) num2str (value), table(row, :), "UniformOutput", false), " | "));
  end
end
printf ("mean of the third column of t.csv %s\n", num2str (mean (csvread ("t.csv")(:, 3))));
for text = {"1.5", "1,5", "1.234,5", "1,234", "12,5", "1 234", "5%", "2024-03-05"}
  printf ("str2double %s -> %s\n", text{1}, num2str (str2double (text{1})));
end
for text = {"2024-03-05", "2024-02-30", "2023-02-29", "2024-04-31"}
  printf ("datenum %s -> %s\n", text{1}, datestr (datenum (text{1}), "yyyy-mm-dd"));
end
OCTAVE
octave-cli -qf t.m 2>errors || true
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
