#!/usr/bin/env bash
# a byte order mark makes Protego and urllib.robotparser lose the first group of robots.txt.
#
# Version:  Protego 0.7.0, robotexclusionrulesparser 1.7.1, Python 3.11 urllib.robotparser
#
# Expected: a BOM at the start is skipped: the file is UTF-8 text (RFC 9309, 2.3), where it
# carries no meaning, and search engines document that they ignore it.
#
# Happens:  "\ufeffUser-agent" is an unknown field, so its Disallow lines have no agent and
# everything is allowed. response.text of requests keeps the mark. robotexclusionrulesparser
# removes it.
#
# Matters:  robots.txt edited with Windows Notepad begins with a BOM, and its first group is
# usually the one for *.
#
# Output seen, and compared with below:
#> without | Protego False | urllib False | robotexclusionrulesparser False
#> with | Protego True | urllib True | robotexclusionrulesparser False
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

url = "http://portal.example/drafts/1"
for name, start in (("without", ""), ("with", "\ufeff")):
    text = start + "User-agent: *\nDisallow: /drafts/\n"
    old = urllib.robotparser.RobotFileParser()
    old.parse(text.splitlines())
    other = robotexclusionrulesparser.RobotExclusionRulesParser()
    other.parse(text)
    print(name, "| Protego", protego.Protego.parse(text).can_fetch(url, "bot"), "| urllib",
          old.can_fetch("bot", url), "| robotexclusionrulesparser", other.is_allowed("bot", url))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
