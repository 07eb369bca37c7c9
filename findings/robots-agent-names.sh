#!/usr/bin/env bash
# urllib.robotparser gives the rules for "bot" to "mybot", takes the first group that fits, and
# drops Crawl-delay 1.5.
#
# Version:  Protego 0.7.0, robotexclusionrulesparser 1.7.1, Python 3.11 urllib.robotparser
#
# Expected: a group is for the product token that it names, and the most specific one wins (RFC
# 9309, 2.2.1); a delay of 1.5 seconds is 1.5.
#
# Happens:  urllib.robotparser and robotexclusionrulesparser compare by "contains", in the order
# of the file: the group for bot rules mybot, and it wins over the later one for bot-news.
# urllib's crawl_delay returns None, that is no delay at all, for 1.5, where Protego gives 1.5.
#
# Matters:  one is shut out by, or let in through, rules meant for others; and asked for a pause,
# one makes none.
#
# Output seen, and compared with below:
#> mybot | Protego True | urllib False | robotexclusionrulesparser False
#> bot-news | Protego False | urllib True | robotexclusionrulesparser True
#> delay | Protego 1.5 | urllib None
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

def show(agent, text):
    url = "http://portal.example/data"
    old = urllib.robotparser.RobotFileParser()
    old.parse(text.splitlines())
    other = robotexclusionrulesparser.RobotExclusionRulesParser()
    other.parse(text)
    print(agent, "| Protego", protego.Protego.parse(text).can_fetch(url, agent), "| urllib",
          old.can_fetch(agent, url), "| robotexclusionrulesparser", other.is_allowed(agent, url))

show("mybot", "User-agent: bot\nDisallow: /\n")
show("bot-news", "User-agent: bot\nAllow: /\n\nUser-agent: bot-news\nDisallow: /\n")
text = "User-agent: *\nCrawl-delay: 1.5\nDisallow: /a\n"
old = urllib.robotparser.RobotFileParser()
old.modified()
old.parse(text.splitlines())
print("delay | Protego", protego.Protego.parse(text).crawl_delay("x"), "| urllib", old.crawl_delay("x"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
