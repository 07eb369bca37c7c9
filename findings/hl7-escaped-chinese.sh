#!/usr/bin/env bash
# hl7 escapes 天津 so that it is read as "Y)m%", and a name set in a field splits it.
#
# Version:  hl7 0.4.5
#
# Expected: the text that was escaped, when it is unescaped by the same package, or no escape for
# what the character set of the message (MSH-18) has; \X...\ stands for bytes, two hexadecimal
# digits each, in HL7.
#
# Happens:  escape writes the code point of each character beyond ASCII with as many digits as it
# has, and unescape reads two digits at a time as a character of Latin-1: 天津 comes back as Y)m%, ā,
# ł and 𠮷 as control characters and others. Only é, µ and others of Latin-1 return. The bytes of
# UTF-8 that another system escaped, \XC2B5\, are two characters. The documentation of escape says
# that it replaces non-ASCII values with hex versions using HL7's conventions. Setting a component
# with | or ^ in it, which escape would have to be called for, makes more fields of it, so that the
# date of birth is one further; the offset -0030 becomes +00:30.
#
# Matters:  names of patients and places are changed on the way through a gateway, while those with
# é pass all tests.
#
# Output seen, and compared with below:
#> R&D|5^6 | escaped R\T\D\F\5\S\6 | unescaped 'R&D|5^6'
#> Zoé | escaped Zo\Xe9\ | unescaped 'Zo\xe9'
#> 5 µg/L | escaped 5 \Xb5\g/L | unescaped '5 \xb5g/L'
#> 天津 | escaped \X5929\\X6d25\ | unescaped 'Y)m%'
#> 王小明 | escaped \X738b\\X5c0f\\X660e\ | unescaped 's\x8b\\\x0ff\x0e'
#> Riga, Kārļa iela | escaped Riga, K\X101\r\X13c\a iela | unescaped 'Riga, K\x10\x01r\x13\x0ca iela'
#> ł | escaped \X142\ | unescaped '\x14\x02'
#> 𠮷 | escaped \X20bb7\ | unescaped ' \xbb\x07'
#> 5 \XB5\g | unescaped '5 \xb5g'
#> 5 \XC2B5\g | unescaped '5 \xc2\xb5g'
#> \XE5A4A9\ | unescaped '\xe5\xa4\xa9'
#> PID|1||123||Li^Ming|F^x||19600101 | birth ''
#> 2024-03-05 08:30:00-03:30 2024-03-05 08:30:00+00:30
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'hl7==0.4.5'
venv/bin/python - >output <<'PYTHON'
import logging

import hl7

logging.disable(logging.CRITICAL)
message = hl7.parse("MSH|^~\\&|LAB|A|B|C|20240305083000||ORU^R01|1|P|2.5||||||UNICODE UTF-8\rPID|1||123||Li^Ming||19600101\r")
for text in ("R&D|5^6", "Zoé", "5 µg/L", "天津", "王小明", "Riga, Kārļa iela", "ł", "𠮷"):
    escaped = message.escape(text)
    print(text, "| escaped", escaped, "| unescaped", ascii(message.unescape(escaped)))
for text in ("5 \\XB5\\g", "5 \\XC2B5\\g", "\\XE5A4A9\\"):
    print(text, "| unescaped", ascii(message.unescape(text)))
message["PID.F5.R1.C2"] = "Ming|F^x"
written = str(message)
print(written.split("\r")[1], "| birth", repr(hl7.parse(written)["PID.F7"]))
print(hl7.parse_datetime("20240305083000-0330"), hl7.parse_datetime("20240305083000-0030"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
