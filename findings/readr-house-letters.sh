#!/usr/bin/env bash
# readr reads the floors 1F, 2F, 3F and the houses 1d, 2f as the numbers 1, 2, 3; 3,14 as 314.
#
# Version:  r-cran-readr 2.1.4 with vroom 1.6.1 (Debian), data.table 1.14.8
#
# Expected: texts, as fread() and read.csv() have them, and parse_guess() of readr for 1F: the
# guess of a column should not drop characters.
#
# Happens:  a letter of F, D or L behind a number is taken for the suffix of a C constant, also
# after a point, and 1F2 is 100. No problem is reported. A quoted "3,14" is 314, as a comma may
# stand anywhere between digits, and "1,,5" is 15. With 4A in the column it stays text.
#
# Matters:  floors, flats, bus lines and districts are named so; 1D, 1F and 1L become the same
# number, and whether the letters are there depends on the other rows.
#
# Output seen, and compared with below:
#> 1F 2F 3F | readr numeric 1 2 3 problems 0 | fread character | read.csv character | parse_guess character
#> 1D 1F 1L | readr numeric 1 1 1 problems 0 | fread character | read.csv character | parse_guess character
#> 1F2 3D2 4 | readr numeric 100 300 4 problems 0 | fread character | read.csv character | parse_guess numeric
#> 1F 2F 4A | readr character 1F 2F 4A problems 0 | fread character | read.csv character | parse_guess character
#> 3,14 2,72 | readr numeric 314 272 problems 0 | fread character | read.csv character | parse_guess numeric
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if [ "$(dpkg-query --show --showformat='${db:Status-Abbrev}' r-cran-readr r-cran-data.table 2>/dev/null)" != 'ii ii ' ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-readr r-cran-data.table >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >a.R <<'R'
suppressPackageStartupMessages({
  library(readr)
  library(data.table)
})
show <- function(...) {
  writeLines(c("code,people", paste0('"', c(...), '",1')), "a.csv")
  one <- read_csv("a.csv", show_col_types = FALSE, progress = FALSE)
  cat(paste(c(...), collapse = " "), "| readr", class(one$code), format(one$code), "problems", nrow(problems(one)),
      "| fread", class(fread("a.csv")$code), "| read.csv", class(read.csv("a.csv")$code), "| parse_guess", class(parse_guess(c(...))), "\n")
}
show("1F", "2F", "3F")
show("1D", "1F", "1L")
show("1F2", "3D2", "4")
show("1F", "2F", "4A")
show("3,14", "2,72")
R
Rscript a.R 2>/dev/null | sed 's/ *$//; s/  */ /g' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
