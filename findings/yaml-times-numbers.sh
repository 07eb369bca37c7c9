#!/usr/bin/env bash
# the time 12:30 of a YAML file is 45000 in Ruby, 750 in PyYAML and a text in ruamel.yaml.
#
# Version:  psych 4.0.3 (Ruby 3.1, Debian), PyYAML 6.0.4, ruamel.yaml 0.19.1
#
# Expected: a text, as YAML 1.2 has it, or the 750 of YAML 1.1, where colons are base 60; 1,234 is
# a text in both.
#
# Happens:  Ruby takes two groups for hours and minutes and counts seconds, so that 12:30 is 45000;
# 00:45 is 2700 in Ruby and a text in PyYAML, in which a leading zero ends the number. Ruby drops
# commas: 1,234 is 1234, and the coordinates 39,116 are 39116. 010 is 8 in Ruby and PyYAML, 10 in
# ruamel.yaml.
#
# Matters:  opening hours, durations and lists of codes in descriptions of datasets are written by
# hand in YAML, without quotes; two programs that read one file compare different numbers.
#
# Output seen, and compared with below:
#> text | Ruby | PyYAML | ruamel.yaml
#> 12:30 | 45000 | 750 | "12:30"
#> 00:45 | 2700 | "00:45" | "00:45"
#> 45:00 | 162000 | 2700 | "45:00"
#> 08:30:15 | 30615 | "08:30:15" | "08:30:15"
#> 1,234 | 1234 | "1,234" | "1,234"
#> 39,116 | 39116 | "39,116" | "39,116"
#> 010 | 8 | 8 | 10
#> "12:30" | "12:30" | "12:30" | "12:30"
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
if ! command -v ruby >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends ruby >/dev/null
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'PyYAML==6.0.4' 'ruamel.yaml==0.19.1'
cat >a.yaml <<'YAML'
- 12:30
- 00:45
- 45:00
- 08:30:15
- 1,234
- 39,116
- 010
- "12:30"
YAML
ruby -ryaml -e 'YAML.load_file("a.yaml").each { |item| puts item.inspect }' >ruby.txt
venv/bin/python - >python.txt <<'PYTHON'
import json

import ruamel.yaml
import yaml

with open("a.yaml", encoding="utf-8") as file:
    text = file.read()
for one, other in zip(yaml.safe_load(text), ruamel.yaml.YAML(typ="safe").load(text)):
    print(json.dumps(one), json.dumps(other), sep=" | ")
PYTHON
{
  echo "text | Ruby | PyYAML | ruamel.yaml"
  sed 's/^- //' a.yaml | paste -d '~' - ruby.txt python.txt | sed 's/~/ | /g'
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
