#!/usr/bin/env bash
# extruct gives an empty text for <time itemprop="dateModified">2024-03-05</time>.
#
# Version:  extruct 0.18.0
#
# Expected: what the HTML standard says: the text of the element when it has no attribute datetime,
# in microdata; in RDFa (HTML+RDFa 1.1) the value of datetime when it has one.
#
# Happens:  in microdata a time element without datetime is an empty text, in RDFa one with
# datetime="2024-03-05" and the text "5 March" is "5 March", as if there were no attribute. JSON-LD
# of the same page is right.
#
# Matters:  dates of datasets are mostly given in time elements; with both kinds on a page the two
# dates differ, or one is empty.
#
# Output seen, and compared with below:
#> <time itemprop="dateModified">2024-03-05</time> | microdata '' | RDFa '2024-03-05'
#> <time itemprop="dateModified" datetime="2024-03-05">5 March</time> | microdata '2024-03-05' | RDFa '5 March'
#> <time itemprop="dateModified" datetime="2024-03-05"></time> | microdata '2024-03-05' | RDFa ''
#> <meta itemprop="size" content="120"> | microdata '120' | RDFa '120'
#> <span itemprop="size">120</span> | microdata '120' | RDFa '120'
#> JSON-LD 2024-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'extruct==0.18.0'
venv/bin/python - >output <<'PYTHON'
import extruct

PAGE = """<html><head><script type="application/ld+json">{"@type": "Dataset", "dateModified": "2024-03-05"}</script></head><body>
<div itemscope itemtype="https://schema.org/Dataset">%s</div><div vocab="https://schema.org/" typeof="Dataset">%s</div></body></html>"""
for element in ('<time %s="dateModified">2024-03-05</time>', '<time %s="dateModified" datetime="2024-03-05">5 March</time>',
                '<time %s="dateModified" datetime="2024-03-05"></time>', '<meta %s="size" content="120">', '<span %s="size">120</span>'):
    found = extruct.extract(PAGE % (element % "itemprop", element % "property"), base_url="https://a.example/", syntaxes=["microdata", "rdfa", "json-ld"])
    micro = found["microdata"][0]["properties"]
    rdfa = [node for node in found["rdfa"] if "@type" in node][0]
    print(element % "itemprop", "| microdata", *map(repr, micro.values()), "| RDFa", *(repr(value[0]["@value"]) for key, value in rdfa.items() if key[0] != "@"))
print("JSON-LD", found["json-ld"][0]["dateModified"])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
