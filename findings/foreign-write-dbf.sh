#!/usr/bin/env bash
# R's write.dbf stores the number 1234567890123456 as -2147483648, and 120101199001011234 as
# nothing.
#
# Version:  r-cran-foreign 0.8.84 (Debian), R 4.2
#
# Expected: numbers with up to 15 or 17 digits, an error, or the column as text; DBF holds 18 digits
# and more.
#
# Happens:  the field is 19 places wide and of whole numbers or with decimals by what the values
# need. Numbers of 16 digits go through a 32-bit integer and come out as its least one. From 17
# digits on the places do not suffice, and every record gets a piece of a format, %19.0-2f, instead
# of its number: read.dbf has NA, for the small numbers of the column too. Beside 10000000000 a
# number such as 0.000000001 becomes 0. There is no warning.
#
# Matters:  ids of people and companies, bank cards and times in microseconds are such numbers when
# R has read them from CSV.
#
# Output seen, and compared with below:
#> 123456789012345 and 1 -> 123456789012345 and 1 [  123456789012345.0]
#> 1234567890123456 and 1 -> -2147483648 and 1 [        -2147483648]
#> 12345678901234568 and 1 -> NA and NA [%19.0-1f           ]
#> 120101199001011232 and 1 -> NA and NA [%19.0-2f           ]
#> 10000000000 and 0.000000001 -> 1e+10 and 0 [ 10000000000.000000]
#> 13912345678 and 0.5 -> 13912345678 and 0.5 [  13912345678.00000]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show r-cran-foreign r-base-core >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-foreign r-base-core >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-base-core)
echo "r-base-core $version"
case $version in
  4.2*) ;;
  *) echo "another version than 4.2: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
library(foreign)
for (values in list(c(123456789012345, 1), c(1234567890123456, 1), c(12345678901234567, 1), c(120101199001011234, 1),
                    c(10000000000, 0.000000001), c(13912345678, 0.5))) {
  write.dbf(data.frame(x = values), "t.dbf")
  record <- readBin("t.dbf", "raw", 1000)
  record <- tail(record, 2 * 20)[2:20]
  record[record == 0] <- as.raw(32)
  record <- rawToChar(record)
  read <- read.dbf("t.dbf")$x
  cat(formatC(values[1], format = "f", digits = 0), "and", format(values[2], scientific = FALSE), "->", format(read[1], digits = 15), "and",
      format(read[2], digits = 15, scientific = FALSE), paste0("[", record, "]"), "\n")
}
R
Rscript --vanilla run.R | sed 's/ *$//'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
