#!/usr/bin/env bash
# sqldf takes a result's class from a column of the same name: `count(*) AS t` is a time in January
# 1970.
#
# Version:  R sqldf 0.4, RSQLite 2.2 (Debian)
#
# Expected: a count is a number, whatever it is called, and the largest id a text.
#
# Happens:  each column of the result that has the name of a column of the table gets the class of
# that one: a count named t, as the times are, becomes 1970-01-01 00:00:02, the text 008 named d the
# 9th of January 1970, 3 named b TRUE, a sum named i that needs more than 32 bits NA. Under other
# names dates and times are plain numbers, and strftime, which counts days from 4714 BC, finds the
# year -4658 in them.
#
# Matters:  the package is for SQL over data frames; short names are used again.
#
# Output seen, and compared with below:
#> SELECT max(id) AS d, count(*) AS t FROM x -> d Date 1970-01-09, t POSIXct 1970-01-01 00:00:02
#> SELECT max(id) AS largest, count(*) AS n FROM x -> largest character 008, n integer 2
#> SELECT sum(i) AS i FROM x -> i integer NA
#> SELECT sum(i) AS total FROM x -> total integer64 2147483648
#> SELECT count(*) + 1 AS b FROM x -> b logical TRUE
#> SELECT max(d) AS d, max(t) AS t FROM x -> d Date 2024-03-06, t POSIXct 2024-03-05 23:59:59
#> SELECT max(d) AS last, max(t) AS latest FROM x -> last numeric 19788, latest numeric 1709683199.5
#> SELECT strftime('%Y', d) AS year, date(d) AS day FROM x LIMIT 1 -> year character -4658, day character -4658-01-27
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-base-core r-cran-sqldf >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-base-core r-cran-sqldf >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-sqldf)
echo "r-cran-sqldf $version"
case $version in
  0.4*) ;;
  *) echo "another version than 0.4: what follows may differ" >&2 ;;
esac
cat >run.R <<'R'
options(warn = -1, digits = 15)
suppressMessages(library(sqldf))
x <- data.frame(id = c("007", "008"), d = as.Date(c("2024-03-05", "2024-03-06")), i = c(2147483647L, 1L), b = c(TRUE, FALSE),
                t = as.POSIXct(c("2024-03-05 08:30:00", "2024-03-05 23:59:59.5"), tz = "UTC"))
for (query in c("SELECT max(id) AS d, count(*) AS t FROM x", "SELECT max(id) AS largest, count(*) AS n FROM x", "SELECT sum(i) AS i FROM x",
                "SELECT sum(i) AS total FROM x", "SELECT count(*) + 1 AS b FROM x", "SELECT max(d) AS d, max(t) AS t FROM x",
                "SELECT max(d) AS last, max(t) AS latest FROM x", "SELECT strftime('%Y', d) AS year, date(d) AS day FROM x LIMIT 1")) {
    result <- suppressMessages(sqldf(query))
    cat(query, "->", paste(names(result), sapply(result, function(column) class(column)[1]), sapply(result, format), collapse = ", "), "\n")
}
R
Rscript run.R 2>/dev/null | sed 's/ *$//' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
