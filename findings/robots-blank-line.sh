#!/usr/bin/env bash
# a blank line or a second group in robots.txt hides rules from two of three parsers.
#
# Version:  Protego 0.7.0, robotexclusionrulesparser 1.7.1, Python 3.11 urllib.robotparser
#
# Expected: blank lines mean nothing and groups for one agent are joined (RFC 9309, 2.2.1), as
# Protego does.
#
# Happens:  urllib.robotparser and robotexclusionrulesparser end the group at the blank line, so
# the Disallow after it belongs to nobody; of two groups for * they know the first only.
#
# Matters:  editors and content systems insert blank lines; a harvester then fetches what the site
# asked to leave.
#
# Output seen, and compared with below:
#> plain       | Protego False | urllib False | robotexclusionrulesparser False
#> blank line  | Protego False | urllib True | robotexclusionrulesparser True
#> two groups  | Protego False | urllib True | robotexclusionrulesparser True
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'Protego==0.7.0' 'robotexclusionrulesparser==1.7.1'
venv/bin/python - >output <<'PYTHON'
import urllib.robotparser

import protego
import robotexclusionrulesparser

def show(name, text):
    url = "http://portal.example/drafts/1"
    old = urllib.robotparser.RobotFileParser()
    old.parse(text.splitlines())
    other = robotexclusionrulesparser.RobotExclusionRulesParser()
    other.parse(text)
    print(name, "| Protego", protego.Protego.parse(text).can_fetch(url, "bot"), "| urllib",
          old.can_fetch("bot", url), "| robotexclusionrulesparser", other.is_allowed("bot", url))

show("plain      ", "User-agent: *\nDisallow: /drafts/\n")
show("blank line ", "User-agent: *\n\nDisallow: /drafts/\n")
show("two groups ", "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /drafts/\n")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
