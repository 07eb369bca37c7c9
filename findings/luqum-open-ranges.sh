#!/usr/bin/env bash
# luqum makes n:>5 and n:<5 a search for n = 5 in the queries that it builds for Elasticsearch.
#
# Version:  luqum 1.0.0
#
# Expected: a range, as for n:{5 TO *}, which means the same.
#
# Happens:  the parser knows >, >=, < and <= in front of a value; the builder of queries leaves them
# out, without an error: n:>5 AND n:<10 becomes a match of 5 and of 10, d:>2024-01-01 one of that
# day. n:-5, a negative number, becomes "not 5", and for a field that is not analysed the phrase
# "a*" in quotes a wildcard.
#
# Matters:  the search boxes of portals take this syntax. A filter by numbers or dates finds nearly
# nothing, which looks like an answer.
#
# Output seen, and compared with below:
#> n:{5 TO *} {"range": {"n": {"gt": "5"}}}
#> n:>5 {"match": {"n": {"query": "5"}}}
#> n:>=5 {"match": {"n": {"query": "5"}}}
#> n:<5 {"match": {"n": {"query": "5"}}}
#> n:5 {"match": {"n": {"query": "5"}}}
#> n:>5 AND n:<10 {"bool": {"must": [{"match": {"n": {"query": "5"}}}, {"match": {"n": {"query": "10"}}}]}}
#> d:>2024-01-01 {"match": {"d": {"query": "2024-01-01"}}}
#> n:-5 {"bool": {"must_not": [{"match": {"n": {"query": "5"}}}]}}
#> tag:"a*" {"wildcard": {"tag": {"value": "a*"}}}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'luqum==1.0.0'
venv/bin/python - >output <<'PYTHON'
import json

from luqum.elasticsearch import ElasticsearchQueryBuilder
from luqum.parser import parser

build = ElasticsearchQueryBuilder(default_field="text", not_analyzed_fields=["tag"])
for text in ("n:{5 TO *}", "n:>5", "n:>=5", "n:<5", "n:5", "n:>5 AND n:<10", "d:>2024-01-01", "n:-5", 'tag:"a*"'):
    print(text, json.dumps(build(parser.parse(text))).replace(', "zero_terms_query": "none"', "").replace(
        ', "zero_terms_query": "all"', ""))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
