"""What schemathesis does before each request: a client's address as a proxy gives it, another each
time, and one of the sessions or tokens it was given."""

import os, random

import schemathesis

BEARERS = os.environ.get("TJDATA_BEARERS", "").split()


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers = case.headers or {}
    # A part of a JSON file (206, RFC 9110 15.3.7) has the file's media type and is no JSON, for which
    # the tool takes it.
    if str((case.path_parameters or {}).get("name", "")).lower().endswith(".json"):
        for name in [name for name in case.headers if name.lower() == "range"]:
            del case.headers[name]
    case.headers["X-Forwarded-For"] = ".".join(str(random.randint(1, 223)) for _ in range(4))
    if BEARERS:
        case.headers["Authorization"] = f"Bearer {random.choice(BEARERS)}"
