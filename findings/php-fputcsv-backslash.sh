#!/usr/bin/env bash
# PHP's fputcsv writes what fgetcsv reads as one field less, and 14 digits of a number.
#
# Version:  PHP 8.2 (Debian)
#
# Expected: the row that was written. json_encode gives all digits of a number.
#
# Happens:  a text that ends in a backslash, such as a Windows folder, is quoted; when read, the
# backslash takes the meaning from the quote behind it, and the next fields are part of the text.
# Quotes behind a backslash are not doubled. Floats are written with 14 digits: 39.904213578246136 is
# 39.904213578246, 1234567890123.45 1234567890123.4. false is empty, true is 1.
#
# Matters:  values move under other headings, without an error; other readers see other rows still.
#
# Output seen, and compared with below:
#> ["C:\\My Data\\","b","c"] -> "C:\My Data\",b,c -> 3 fields, read 1: ["C:\\My Data\\\",b,c\n"]
#> ["C:\\Data\\","b","c"] -> "C:\Data\",b,c -> 3 fields, read 1: ["C:\\Data\\\",b,c\n"]
#> ["a\\\"b","c"] -> "a\"b",c -> 2 fields, read 2: ["a\\\"b","c"]
#> ["5\" pipe\\","x, y","z"] -> "5"" pipe\","x, y",z -> 3 fields, read 3: ["5\" pipe\\\",x"," y\"","z"]
#> [39.904213578246136,1234567890123.45,0.30000000000000004] -> 39.904213578246,1234567890123.4,0.3 -> 3 fields, read 3: ["39.904213578246","1234567890123.4","0.3"]
#> [120101199001011235,1.2345678901234567e+19,1000000000000000] -> 120101199001011235,1.2345678901235E+19,1.0E+15 -> 3 fields, read 3: ["120101199001011235","1.2345678901235E+19","1.0E+15"]
#> [false,true,null,0] -> ,1,,0 -> 4 fields, read 4: ["","1","","0"]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status php-cli php8.2-cli >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends php-cli php8.2-cli >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' php8.2-cli)
echo "php8.2-cli $version"
case $version in
  8.2*) ;;
  *) echo "another version than 8.2: what follows may differ" >&2 ;;
esac
cat >run.php <<'PHP'
<?php
foreach ([['C:\\My Data\\', 'b', 'c'], ['C:\\Data\\', 'b', 'c'], ['a\\"b', 'c'], ['5" pipe\\', 'x, y', 'z'], [39.904213578246135, 1234567890123.45, 0.1 + 0.2],
        [120101199001011235, 12345678901234567890, 1e15], [false, true, null, 0.0]] as $row) {
    $file = fopen('t.csv', 'w');
    fputcsv($file, $row);
    fclose($file);
    $read = fgetcsv(fopen('t.csv', 'r'));
    echo json_encode($row, JSON_UNESCAPED_SLASHES), ' -> ', trim(file_get_contents('t.csv')), ' -> ', count($row), ' fields, read ', count($read), ': ',
        json_encode($read, JSON_UNESCAPED_SLASHES), "\n";
}
PHP
php -n run.php >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
