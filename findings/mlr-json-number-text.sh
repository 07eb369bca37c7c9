#!/usr/bin/env bash
# Miller turns a JSON number of 20 digits into a JSON string, and null into the word null in CSV.
#
# Version:  Miller 6.6.0 (Debian)
#
# Expected: cat changes no type (1.10 and 1e2 are kept to the letter), and null is an empty field.
#
# Happens:  12345678901234567890 comes out as "12345678901234567890"; CSV gets the four letters
# null, as a text that no reader tells from a name.
#
# Matters:  the type of an id then depends on its size, row by row, and consumers with a schema
# refuse the file.
#
# Output seen, and compared with below:
#> {"id": "12345678901234567890", "small": 123, "price": 1.10, "none": null}
#> id,small,price,none
#> 12345678901234567890,123,1.10,null
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show miller >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends miller >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' miller)
echo "miller $version"
case $version in
  6.6.0*) ;;
  *) echo "another version than 6.6.0: what follows may differ" >&2 ;;
esac
{
  echo '{"id": 12345678901234567890, "small": 123, "price": 1.10, "none": null}' >a.json
  mlr --ijsonl --ojsonl cat a.json
  mlr --ijsonl --ocsv cat a.json
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
