#!/usr/bin/env bash
# ratelimit-headers loses the Retry-After beside X-RateLimit headers, and reads 30 seconds as 1970.
#
# Version:  ratelimit-headers 0.1.0
#
# Expected: Retry-After in each of the three forms of a date in HTTP, as RFC 9110 demands of those
# who read it; 120 of the Retry-After that GitHub sends together with X-RateLimit headers; an
# answer for "how long to wait", which the library is for and has a command for.
#
# Happens:  the two older forms of a date give nothing, with the source "retry-after" as if it had
# been read. Beside any X-RateLimit header Retry-After is left out. X-RateLimit-Reset is taken for
# a moment also where it counts seconds: 30 is in the year 1970, its window over.
#
# Matters:  a client of an open data portal waits for nothing, goes on at once and is shut out.
#
# Output seen, and compared with below:
#> {'Retry-After': '120'}
#>    retry-after | to wait: True | reset soon
#> {'Retry-After': 'Tue, 05 Mar 2075 08:30:00 GMT'}
#>    retry-after | to wait: True | reset 2075-03-05 08:30:00+00:00
#> {'Retry-After': 'Tuesday, 05-Mar-75 08:30:00 GMT'}
#>    retry-after | to wait: False | reset None
#> {'Retry-After': 'Tue Mar  5 08:30:00 2075'}
#>    retry-after | to wait: False | reset None
#> {'Retry-After': '120', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0'}
#>    github | to wait: False | reset None
#> {'Retry-After': '120', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '59', 'X-RateLimit-Reset': '3319777800'}
#>    github | to wait: False | reset 2075-03-14 08:30:00+00:00
#> {'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '30'}
#>    github | to wait: False | reset 1970-01-01 00:00:30+00:00
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'ratelimit-headers==0.1.0'
venv/bin/python - >output <<'PYTHON'
import ratelimit_headers

for headers in (
    {"Retry-After": "120"},
    {"Retry-After": "Tue, 05 Mar 2075 08:30:00 GMT"},
    {"Retry-After": "Tuesday, 05-Mar-75 08:30:00 GMT"},
    {"Retry-After": "Tue Mar  5 08:30:00 2075"},
    {"Retry-After": "120", "X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0"},
    {"Retry-After": "120", "X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59", "X-RateLimit-Reset": "3319777800"},
    {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "30"},
):
    state = ratelimit_headers.parse(response_headers=headers)
    far = state.reset is None or not 2026 <= state.reset.year <= 2074
    print(headers)
    print("  ", state.source, "| to wait:", state.retry_after is not None, "| reset", state.reset if far else "soon")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
