#!/usr/bin/env bash
# abook cuts addresses of vCards at the end of the line, and keeps their backslashes.
#
# Version:  abook 0.6.1 (Debian)
#
# Expected: the values of RFC 6350: a line that begins with a blank goes on from the one before,
# `\,` is a comma, `\n` a line break; BDAY is the birthday.
#
# Happens:  what stands on the second line is dropped: of a mail address of 80 characters the part
# with the @, of a note all but its first 75 bytes. "1 Road\, House 2" keeps the backslash, TEL as
# a URI its "tel:", the birthday becomes an anniversary, the organisation vanishes.
#
# Matters:  every program folds lines at 75 bytes, 25 Chinese characters. An address book of offices
# loses the end of each long name and street, and mail goes to what is left.
#
# Output seen, and compared with below:
#> name=Water Office
#> email=office-for-water-and-sewage-of-the-district-of-heping-in-the-city-of-ti
#> address=1 Road\, House 2
#> city=Tianjin
#> zip=300000
#> country=China
#> workphone=tel:+86-22-0000-0000
#> notes=Closed on Mondays\, and in the week of the Spring Festival\nOpen on Tuesd
#> anniversary=1980-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if ! command -v abook >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends abook >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >a.vcf <<'VCARD'
BEGIN:VCARD
VERSION:3.0
FN:Water Office
N:Office;Water;;;
ORG:District of Heping
EMAIL:office-for-water-and-sewage-of-the-district-of-heping-in-the-city-of-ti
 anjin@example.org
TEL;TYPE=WORK;VALUE=uri:tel:+86-22-0000-0000
ADR;TYPE=WORK:;;1 Road\, House 2;Tianjin;;300000;China
NOTE:Closed on Mondays\, and in the week of the Spring Festival\nOpen on Tuesd
 ays
BDAY:1980-03-05
END:VCARD
VCARD
sed -i 's/$/\r/' a.vcf
abook --convert --informat vcard --infile a.vcf --outformat abook | sed -n '/^name=/,$p' | tr -d '\r' | sed '/^$/d' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
