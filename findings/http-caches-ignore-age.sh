#!/usr/bin/env bash
# CacheControl and requests-cache take an answer for fresh that says it is older than its max-age.
#
# Version:  CacheControl 0.14.4, requests-cache 1.3.3
#
# Expected: the age of an answer from a proxy counts (RFC 9111, 4.2.3): 100 seconds old with 60
# allowed is stale, so the second request asks the server.
#
# Happens:  both start the clock when the answer arrives and never look at Age; the second request
# is answered from the cache, also by requests-cache with cache_control=True.
#
# Matters:  portals stand behind caching proxies. What the proxy kept for its time is kept as long
# again: "live" data are twice as old as the publisher allows.
#
# Output seen, and compared with below:
#> CacheControl /new asked the server 1 of 2 times
#> CacheControl /old asked the server 1 of 2 times
#> requests-cache /new asked the server 1 of 2 times
#> requests-cache /old asked the server 1 of 2 times
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'CacheControl==0.14.4' 'requests-cache==1.3.3' 'requests==2.34.2'
venv/bin/python - >output <<'PYTHON'
import http.server
import threading

import cachecontrol
import requests
import requests_cache

asked = []

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        self.send_response(200)
        self.send_header("Cache-Control", "max-age=60")
        if self.path == "/old":
            self.send_header("Age", "100")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *arguments):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
sessions = {
    "CacheControl": cachecontrol.CacheControl(requests.Session()),
    "requests-cache": requests_cache.CachedSession(backend="memory", cache_control=True),
}
for name, session in sessions.items():
    for path in ("/new", "/old"):
        asked.clear()
        for _ in range(2):
            session.get(f"http://127.0.0.1:{server.server_port}{path}")
        print(name, path, "asked the server", len(asked), "of 2 times")
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
