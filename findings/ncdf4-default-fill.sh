#!/usr/bin/env bash
# ncdf4 reads a missing number that RNetCDF wrote as 9.96920996838687e+36.
#
# Version:  R ncdf4 1.21, RNetCDF 2.6 (Debian)
#
# Expected: NA comes back as NA, or writing it is refused where no attribute says what is missing.
#
# Happens:  without _FillValue RNetCDF writes NA as the default fill value of the format, which is
# also what cells hold that nobody wrote, and takes it for NA when reading. ncdf4 knows the attributes
# only: in doubles and floats it gives 9.97e+36, in integers -2147483647 and -32767. The maximum, the
# mean and the sum of the series are those numbers.
#
# Matters:  both are the packages of R for NetCDF, and files without the attribute are valid.
#
# Output seen, and compared with below:
#> NC_DOUBLE | RNetCDF 1 NA 4 | ncdf4 1 9.96920996838687e+36 4 mean 3.32306998946229e+36
#> NC_FLOAT | RNetCDF 1 NA 4 | ncdf4 1 9.96920996838687e+36 4 mean 3.32306998946229e+36
#> NC_INT | RNetCDF 1 NA 4 | ncdf4 1 -2147483647 4 mean -715827880.666667
#> NC_SHORT | RNetCDF 1 NA 4 | ncdf4 1 -32767 4 mean -10920.6666666667
#> unwritten | RNetCDF 5 NA NA | ncdf4 5 9.96920996838687e+36 9.96920996838687e+36 mean 6.64613997892458e+36
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-base-core r-cran-ncdf4 r-cran-rnetcdf >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-base-core r-cran-ncdf4 r-cran-rnetcdf >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-ncdf4)
echo "r-cran-ncdf4 $version"
case $version in
  1.21*) ;;
  *) echo "another version than 1.21: what follows may differ" >&2 ;;
esac
cat >run.R <<'R'
options(digits = 15)
library(RNetCDF)
suppressMessages(library(ncdf4))
types <- c("NC_DOUBLE", "NC_FLOAT", "NC_INT", "NC_SHORT")
file <- create.nc("t.nc")
dim.def.nc(file, "x", 3)
for (type in types) {
    var.def.nc(file, type, type, "x")
    var.put.nc(file, type, c(1, NA, 4))
}
var.def.nc(file, "unwritten", "NC_DOUBLE", "x")
var.put.nc(file, "unwritten", 5, start = 1, count = 1)
close.nc(file)
first <- open.nc("t.nc")
second <- nc_open("t.nc")
for (name in c(types, "unwritten")) {
    values <- as.vector(ncvar_get(second, name))
    cat(name, "| RNetCDF", var.get.nc(first, name), "| ncdf4", values, "mean", mean(values, na.rm = TRUE), "\n")
}
R
Rscript run.R 2>/dev/null | sed 's/ *$//' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
