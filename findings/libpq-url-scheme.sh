#!/usr/bin/env bash
# libpq takes a URL whose scheme is in capitals for a list of key=value, and keeps an empty password
# only where it is a parameter.
#
# Version:  libpq 18.0.6 within psycopg-binary 3.3.9 (psycopg 3.3.9); libpq 15.18 of Debian 12 does
#           the same
#
# Expected: schemes without case, as RFC 3986 section 3.1 has them and curl and browsers read
# them; and `user:@host` the same as `user@host?password=`: a password that is empty.
#
# Happens:  POSTGRESQL:// and a blank before the scheme are refused with `missing "="`, which names
# no URL. An empty password between colon and at sign is as if the colon were not there, while
# `?password=` is one of no letters. Of two passwords the parameter wins without a word, and so does
# the host.
#
# Matters:  the address of a database is copied from consoles and wikis; the message sends people to
# look for a missing sign. A check for a secret in an address has to ask libpq, not look for a colon,
# and a password masked between colon and at sign may not be the one that is used.
#
# Output seen, and compared with below:
#> postgresql://tj@db/portal | dbname=portal host=db user=tj
#> POSTGRESQL://tj@db/portal | missing "=" after "POSTGRESQL://tj@db/portal" in connection info string
#> Postgres://tj@db/portal | missing "=" after "Postgres://tj@db/portal" in connection info string
#>  postgresql://tj@db/portal | missing "=" after "postgresql://tj@db/portal" in connection info string
#> postgresql://tj:@db/portal | dbname=portal host=db user=tj
#> postgresql://tj@db/portal?password= | dbname=portal host=db password= user=tj
#> postgresql://tj:a@db/portal?password=b | dbname=portal host=db password=b user=tj
#> postgresql://tj@db/portal?host=other | dbname=portal host=other user=tj
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
unset $(env | sed -n 's/^\(PG[A-Z]*\)=.*/\1/p') 2>/dev/null || true
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'psycopg==3.3.9' 'psycopg-binary==3.3.9'
venv/bin/python - >output <<'PYTHON'
from psycopg import OperationalError, pq

for url in [
    "postgresql://tj@db/portal", "POSTGRESQL://tj@db/portal", "Postgres://tj@db/portal",
    " postgresql://tj@db/portal", "postgresql://tj:@db/portal",
    "postgresql://tj@db/portal?password=", "postgresql://tj:a@db/portal?password=b",
    "postgresql://tj@db/portal?host=other",
]:
    try:
        options = {option.keyword.decode(): option.val.decode()
                   for option in pq.Conninfo.parse(url.encode()) if option.val is not None}
        print(url, "|", " ".join(f"{name}={options[name]}" for name in sorted(options)))
    except OperationalError as error:
        print(url, "|", str(error).strip())
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
