#!/usr/bin/env bash
# ultimate-sitemap-parser fills the months and years of a sitemap up with the day of today.
#
# Version:  ultimate-sitemap-parser 1.8.1
#
# Expected: for <lastmod>2024-03</lastmod> and <lastmod>2024</lastmod>, forms that the protocol
# allows, the beginning, the precision of the text or nothing.
#
# Happens:  2024-03 is a day of March with the number of today, 2024 the day and month of today in
# 2024; the same file gives other dates tomorrow. Of an address that is listed twice the first date
# is kept, also if the second is newer.
#
# Matters:  who fetches what has changed since the last visit fetches such pages again and again, or
# once a month, and archives record days on which nothing happened.
#
# Output seen, and compared with below:
#> a 2024-03-05
#> b of today
#> c of today
#> urls listed twice ['2024-03-05']
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ultimate-sitemap-parser==1.8.1'
venv/bin/python - >output <<'PYTHON'
import datetime

from usp.tree import sitemap_from_str

text = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>http://example.org/a</loc><lastmod>2024-03-05</lastmod></url>
<url><loc>http://example.org/b</loc><lastmod>2024-03</lastmod></url>
<url><loc>http://example.org/c</loc><lastmod>2024</lastmod></url>
</urlset>"""
today = datetime.date.today()
expected = {"b": [datetime.date(2024, 3, min(today.day, 31))], "c": [datetime.date(2024, today.month, today.day)]}
for page in sitemap_from_str(text).all_pages():
    name = page.url[-1]
    if name == "a":
        print("a", page.last_modified.date())
    else:
        print(name, "of today" if page.last_modified.date() in expected[name] else page.last_modified.date())
print("urls listed twice", [page.last_modified.isoformat()[:10] for page in sitemap_from_str(text.replace("/b<", "/a<").replace("2024-03<", "2024-06-01<")).all_pages() if page.url.endswith("a")])
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
