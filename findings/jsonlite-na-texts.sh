#!/usr/bin/env bash
# jsonlite reads the text "NA" as missing when the other values of the column are numbers or null.
#
# Version:  r-cran-jsonlite 1.8.4 (Debian)
#
# Expected: JSON tells texts from null; "NA" stays a text as "n/a" does, and a column of mixed
# values becomes text, as it does for "12" and "007".
#
# Happens:  [{"v":"NA"},{"v":12}] is NA and 12, [{"c":"NA"},{"c":null}] (Namibia and none) two
# missing values; with "CN" in the column Namibia stays. "Inf" and "NaN" become numbers. true
# beside 5 is 1. Written again the fields are gone, and 18 digits come back as
# 1.20101199001011e+17.
#
# Matters:  answers of an interface are read page by page: on some pages the country is there, on
# others not, and which depends on its neighbours.
#
# Output seen, and compared with below:
#> [{"v":"NA"},{"v":"CN"}] -> character missing 0 written [{"v":"NA"},{"v":"CN"}]
#> [{"v":"NA"},{"v":null}] -> logical missing 2 written [{},{}]
#> [{"v":"NA"},{"v":12}] -> integer missing 1 written [{},{"v":12}]
#> [{"v":"n/a"},{"v":12}] -> character missing 0 written [{"v":"n/a"},{"v":"12"}]
#> [{"v":"Inf"},{"v":12}] -> numeric missing 0 written [{},{"v":12}]
#> [{"v":"NA"},{"v":true}] -> logical missing 1 written [{},{"v":true}]
#> [{"v":true},{"v":5}] -> integer missing 0 written [{"v":1},{"v":5}]
#> [{"v":120101199001011235},{"v":120101199001011234}] -> numeric missing 0 written [{"v":1.20101199001011e+17},{"v":1.20101199001011e+17}]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if [ "$(dpkg-query --show --showformat='${db:Status-Abbrev}' r-cran-jsonlite 2>/dev/null)" != 'ii ' ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-jsonlite >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >a.R <<'R'
library(jsonlite)
for (text in c('[{"v":"NA"},{"v":"CN"}]', '[{"v":"NA"},{"v":null}]', '[{"v":"NA"},{"v":12}]', '[{"v":"n/a"},{"v":12}]', '[{"v":"Inf"},{"v":12}]',
  '[{"v":"NA"},{"v":true}]', '[{"v":true},{"v":5}]', '[{"v":120101199001011235},{"v":120101199001011234}]')) {
  values <- fromJSON(text)$v
  cat(text, "->", class(values), "missing", sum(is.na(values)), "written", toJSON(data.frame(v = values)), "\n")
}
R
Rscript a.R 2>/dev/null | sed 's/ *$//' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
