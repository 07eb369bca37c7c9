#!/usr/bin/env bash
# larzsearch finds nothing for 北京市水务局公告, the whole text of a document in its index.
#
# Version:  larzsearch 0.1.0
#
# Expected: the document; or an error when a text has no words that the index can hold. It calls
# itself an alternative to Elasticsearch, whose standard analyzer makes a word of each Chinese
# character and keeps café as one.
#
# Happens:  words are runs of a to z and 0 to 9, in documents as in queries. Chinese, Greek and
# Russian texts are added without a word and never found, Zürich is z and rich, naïve na and ve, so
# that a search for "rich" finds Zürich, and one for naïve finds "ve". PM2.5 is pm2 and 5, so that
# the price 1,234.5 is found for it. １２ is nothing.
#
# Matters:  a search of a portal with titles in two languages finds the English ones only, and says
# of all others that there are none.
#
# Output seen, and compared with below:
#> 北京市水务局公告 | [] | []
#> 水务局 | [] | []
#> Tianjin | ['tianjin'] | ['Water Office of Tianjin 天津市水务局']
#> Zürich | ['z', 'rich'] | ['Hotels in Zürich']
#> rich | ['rich'] | ['Hotels in Zürich']
#> Εθνική | [] | []
#> PM2.5 | ['pm2', '5'] | ['PM2.5 per hour', 'Price: 1,234.5']
#> ['na', 've', '12', 'm', 'b', 'c']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'larzsearch==0.1.0'
venv/bin/python - >output <<'PYTHON'
import larzsearch

documents = ("北京市水务局公告", "Water Office of Tianjin 天津市水务局", "Hotels in Zürich", "Εθνική Τράπεζα", "PM2.5 per hour", "Price: 1,234.5")
index = larzsearch.SearchIndex()
for number, text in enumerate(documents):
    index.add(number, text)
for query in ("北京市水务局公告", "水务局", "Tianjin", "Zürich", "rich", "Εθνική", "PM2.5"):
    print(query, "|", larzsearch.tokenize(query), "|", [found["doc"] for found in index.search(query)])
print(larzsearch.tokenize("naïve １２ 12 m³ A/B C++"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
