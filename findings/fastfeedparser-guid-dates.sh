#!/usr/bin/env bash
# fastfeedparser takes the guid of an entry without a date for its date: 12 is the 12th of this
# month.
#
# Version:  fastfeedparser 0.6.5
#
# Expected: no publication date for an RSS item that has none, as in Atom, where the id 12 gives
# none.
#
# Happens:  the guid is parsed as a date, and numbers are: 12 becomes the 12th of the current month,
# 2024 today's day in 2024, 99 in 1999, May a day in May, 10:30 this morning. Ids that are no date
# to it (31 in a month of 30 days, 550e8400-…) give none, so that some entries of a feed have a date
# and others not. The month `2024-03` of a pubDate is a day of it as well, HKT and GMT+8 are UTC.
#
# Matters:  portals number their datasets, and the number is the guid; old datasets are the news of
# the month.
#
# Output seen, and compared with below:
#> guid 12 -> the 12th of this month 00:00
#> guid 2024 -> today's day in 2024 00:00
#> guid 99 -> today's day in 1999 00:00
#> guid 10:30 -> today 10:30
#> guid 20240305 -> 2024-03-05 00:00
#> guid 550e8400-e29b-41d4-a716-446655440000 -> none at all
#> guid tianjin-12 -> none at all
#> pubDate 2024-03 -> today's day in 2024-03
#> pubDate Tue, 05 Mar 2024 08:00:00 +0800 -> 2024-03-05 00:00:00+00:00
#> pubDate Tue, 05 Mar 2024 08:00:00 GMT+8 -> 2024-03-05 08:00:00+00:00
#> pubDate Tue, 05 Mar 2024 08:00:00 HKT -> 2024-03-05 08:00:00+00:00
#> Atom id 12 -> None
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'fastfeedparser==0.6.5'
venv/bin/python - >output <<'PYTHON'
import calendar
import datetime

import fastfeedparser

today = datetime.datetime.now(datetime.timezone.utc)


def date(guid, extra=""):
    text = '<rss version="2.0"><channel><title>t</title><item><title>i</title><guid isPermaLink="false">%s</guid>%s</item></channel></rss>'
    found = fastfeedparser.parse(text % (guid, extra)).entries[0].get("published")
    return found and datetime.datetime.fromisoformat(found)


def this_day(year, month):
    return year, month, min(today.day, calendar.monthrange(year, month)[1])


for guid, label, expected in (("12", "the 12th of this month", (today.year, today.month, 12)), ("2024", "today's day in 2024", this_day(2024, today.month)),
                              ("99", "today's day in 1999", this_day(1999, today.month)), ("10:30", "today", this_day(today.year, today.month)),
                              ("20240305", "2024-03-05", (2024, 3, 5)), ("550e8400-e29b-41d4-a716-446655440000", "none", None), ("tianjin-12", "none", None)):
    at = date(guid)
    print("guid", guid, "->", label if (at and (at.year, at.month, at.day)) == expected else at, at.strftime("%H:%M") if at else "at all")
at = date("x", "<pubDate>2024-03</pubDate>")
print("pubDate 2024-03 ->", "today's day in 2024-03" if (at.year, at.month, at.day) == this_day(2024, 3) else at)
for text in ("Tue, 05 Mar 2024 08:00:00 +0800", "Tue, 05 Mar 2024 08:00:00 GMT+8", "Tue, 05 Mar 2024 08:00:00 HKT"):
    print("pubDate", text, "->", date("x", "<pubDate>%s</pubDate>" % text))
atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>12</id><title>x</title></entry></feed>'
print("Atom id 12 ->", fastfeedparser.parse(atom).entries[0].get("published"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
