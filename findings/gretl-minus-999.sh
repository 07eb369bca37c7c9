#!/usr/bin/env bash
# gretl reads -999 and -9999 of a CSV file as missing, and 地区 as a column named aa.
#
# Version:  gretl 2022c (Debian)
#
# Expected: numbers as they are. -999 marks missing values in some files, and where it does, the
# file's own description says so.
#
# Happens:  both values are missing for every function, with no message; -998 and -99999 are kept.
# Names of columns lose what is not ASCII: 地区 becomes aa, 人口 aa with a suffix, and the columns of a
# Chinese file cannot be told from each other. An empty text is written by `store` as the word NA,
# and ids of 18 digits get 15.
#
# Matters:  heights below the sea, balances and differences may be -999; their mean is then that of
# the other rows.
#
# Output seen, and compared with below:
#> mean of depth -33664 of 5 rows
#> -- depth.csv stored again
#> depth,row
#> NA,1
#> -998,2
#> NA,3
#> -99999,4
#> 5,5
#> -- heads.csv stored again
#> aa,aa_aaa,name,id
#> "天津",1386,"a",1.20101199001011e+17
#> "北京",2184,NA,1.20101199001011e+17
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show gretl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends gretl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' gretl)
echo "gretl $version"
case $version in
  2022c*) ;;
  *) echo "another version than 2022c: what follows may differ" >&2 ;;
esac
{
export HOME="$PWD"
printf 'depth,row\n-999,1\n-998,2\n-9999,3\n-99999,4\n5,5\n' >depth.csv
printf '地区,人口,name,id\n天津,1386,a,120101199001011234\n北京,2184,,120101199001011242\n' >heads.csv
cat >run.inp <<GRETL
set echo off
set messages off
set workdir $PWD
open depth.csv --quiet
printf "mean of depth %g of %g rows\n", mean(depth), \$nobs
store depth_out.csv
open heads.csv --quiet
store heads_out.csv
quit
GRETL
gretlcli -b run.inp | grep 'mean of'
echo "-- depth.csv stored again"
cat depth_out.csv
echo "-- heads.csv stored again"
cat heads_out.csv
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
