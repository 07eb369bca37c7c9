"""What schemathesis does before each request: a client's address as a proxy gives it, another each
time, and one of the sessions or tokens it was given."""

import os, random

import schemathesis

BEARERS = os.environ.get("TJDATA_BEARERS", "").split()


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers = case.headers or {}
    case.headers["X-Forwarded-For"] = ".".join(str(random.randint(1, 223)) for _ in range(4))
    if BEARERS:
        case.headers["Authorization"] = f"Bearer {random.choice(BEARERS)}"
