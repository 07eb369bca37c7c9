#!/usr/bin/env bash
# uncurl and curlparser keep the last of several -d; uncurl sends the cookies of -b as the body.
#
# Version:  uncurl 0.0.11, curlparser 0.1.0
#
# Expected: what curl does: -d a=1 -d b=2 sends a=1&b=2, -d @file the file, and -b sets cookies in a
# GET.
#
# Happens:  of two -d both keep the second. @body.json is the data itself, not the name of a file.
# uncurl takes -b for short of --data-binary, so that the cookies become the body of a POST;
# curlparser makes one cookie of two. Of two headers of one name the last is kept, by curlparser
# with a blank before its value.
#
# Matters:  the documentation of portals shows its queries as curl commands, and browsers copy
# requests as such. The request goes out without half of its parameters.
#
# Output seen, and compared with below:
#> curl https://portal.example/query -d limit=5 -d format=csv
#>   uncurl POST data format=csv cookies {} accept None
#>   curlparser POST data format=csv cookies {} accept None
#> curl https://portal.example/query -d @body.json
#>   uncurl POST data @body.json cookies {} accept None
#>   curlparser POST data @body.json cookies {} accept None
#> curl https://portal.example/rows -b 'lang=zh; page=2'
#>   uncurl POST data lang=zh; page=2 cookies {} accept None
#>   curlparser GET data None cookies {'lang': 'zh; page=2'} accept None
#> curl https://portal.example/rows -H 'Accept: text/csv' -H 'Accept: application/json'
#>   uncurl GET data None cookies {} accept application/json
#>   curlparser GET data None cookies {} accept  application/json
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'uncurl==0.0.11' 'curlparser==0.1.0'
venv/bin/python - >output <<'PYTHON'
import curlparser
import uncurl

for command in ("curl https://portal.example/query -d limit=5 -d format=csv", "curl https://portal.example/query -d @body.json",
                "curl https://portal.example/rows -b 'lang=zh; page=2'",
                "curl https://portal.example/rows -H 'Accept: text/csv' -H 'Accept: application/json'"):
    print(command)
    for name, parsed in (("uncurl", uncurl.parse_context(command)), ("curlparser", curlparser.parse(command))):
        headers = parsed.headers if name == "uncurl" else parsed.header
        accepted = dict(headers).get("Accept")
        print(" ", name, parsed.method.upper(), "data", parsed.data, "cookies", dict(parsed.cookies), "accept", accepted)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
