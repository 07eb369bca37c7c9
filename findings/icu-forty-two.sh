#!/usr/bin/env bash
# ICU reads "forty two", without a hyphen, as 4002, and "thirty five" as 3005.
#
# Version:  ICU 72.1 (Debian libicu72, by python3-icu 2.10.2)
#
# Expected: 42, as for forty-two, or a text that is not read to its end.
#
# Happens:  the English rules for spelling numbers out are used backwards for parsing. Tens and
# units with a blank between them are taken by the rule of thousands: twenty one is 2001, minus
# forty two -4002, ninety nine 9009, and the whole text counts as read. Behind a hundred or a
# thousand the same words end the reading after the tens: "one hundred forty two" is 140.
#
# Matters:  reports and speech write numbers both ways. The parser is in many languages' standard
# tools through ICU, and a check that all was read does not help.
#
# Output seen, and compared with below:
#> ICU 72.1
#> forty-two = 42.0, 9 of 9 characters read
#> forty two = 4002.0, 9 of 9 characters read
#> thirty five = 3005.0, 11 of 11 characters read
#> twenty one = 2001.0, 10 of 10 characters read
#> ninety nine = 9009.0, 11 of 11 characters read
#> minus forty two = -4002.0, 15 of 15 characters read
#> one hundred forty-two = 142.0, 21 of 21 characters read
#> one hundred forty two = 140.0, 17 of 21 characters read
#> two thousand twenty four = 2020.0, 19 of 24 characters read
#> one hundred five = 105.0, 16 of 16 characters read
#> fifty six million = 5006.0, 9 of 17 characters read
#> 42 is written forty-two
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status python3-icu libicu72 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-icu libicu72 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' python3-icu)
echo "python3-icu $version"
case $version in
  2.10*) ;;
  *) echo "another version than 2.10: what follows may differ" >&2 ;;
esac
/usr/bin/python3 - >output <<'PYTHON'
import icu

print("ICU", icu.ICU_VERSION)
spelled = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("en"))
for text in ("forty-two", "forty two", "thirty five", "twenty one", "ninety nine", "minus forty two",
             "one hundred forty-two", "one hundred forty two", "two thousand twenty four", "one hundred five",
             "fifty six million"):
    position = icu.ParsePosition(0)
    value = spelled.parse(text, position)
    print("%s = %s, %d of %d characters read" % (text, value.getDouble(), position.getIndex(), len(text)))
print("42 is written", spelled.format(42))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
