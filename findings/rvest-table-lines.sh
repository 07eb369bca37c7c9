#!/usr/bin/env bash
# html_table of rvest makes 34 of a cell with the lines 3 and 4, 26 of 0x1A and FALSE of F.
#
# Version:  R rvest 1.0.3 (Debian r-cran-rvest)
#
# Expected: "3 4" or two lines, as html_text2 gives, and texts where not all is a decimal number.
#
# Happens:  line breaks, paragraphs and items of a list within a cell leave nothing between their
# texts: 3<br>4 is 34, 1 with the items 2 and 3 is 123, and as the whole column is converted it is a
# number that is summed. A column of F is FALSE, 0x1A is 26, 007 is 7; convert = FALSE keeps these,
# but 34 too.
#
# Matters:  old and new values, or a value and its year, stand above each other in many tables of
# offices.
#
# Output seen, and compared with below:
#>   place beds rooms   sex code
#> 1     a   34   123 FALSE   26
#> 2     b   12    56 FALSE    7
#> sums 46 179 33 
#>   place beds rooms sex code
#> 1     a   34   123   F 0x1A
#> 2     b   12    56   F  007
#> html_text2: "3\n4" 
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status r-cran-rvest >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends r-cran-rvest >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' r-cran-rvest)
echo "r-cran-rvest $version"
case $version in
  1.0.3*) ;;
  *) echo "another version than 1.0.3: what follows may differ" >&2 ;;
esac
{
cat >run.R <<'R'
suppressPackageStartupMessages(library(rvest))
page <- minimal_html("<table>
  <tr><th>place</th><th>beds</th><th>rooms</th><th>sex</th><th>code</th></tr>
  <tr><td>a</td><td>3<br>4</td><td>1<ul><li>2</li><li>3</li></ul></td><td>F</td><td>0x1A</td></tr>
  <tr><td>b</td><td>12</td><td><p>5</p><p>6</p></td><td>F</td><td>007</td></tr>
</table>")
table <- html_table(page)[[1]]
print(as.data.frame(table))
cat("sums", sum(table$beds), sum(table$rooms), sum(table$code), "\n")
print(as.data.frame(html_table(page, convert = FALSE)[[1]]))
cat("html_text2:", deparse(html_text2(html_elements(page, "td")[2])), "\n")
R
Rscript --vanilla run.R 2>/dev/null
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
