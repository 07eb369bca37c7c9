#!/usr/bin/env python3
"""The program against a CKAN as it comes from PyPI.

    Tests/Compare/ckan.py TJDATA [--version 2.12.0] [--keep FOLDER]

Installs CKAN into a virtual environment, gives it a PostgreSQL and a Redis of its own (Debian:
postgresql, redis-server), fills it through its Action API, and runs the program's commands against
it: sync, changes, what is gone, columns, preview, a call with filter and order, all rows beyond the
site's cap, the dump, and the site without a search index.

Only Solr is not there: package_search wants one, and Debian has none. A stand-in of forty lines in
this file answers CKAN in its place; it orders by id and by time and knows the one filter the program
sends. What CKAN makes of its answers is CKAN's own. Then the stand-in goes, and the fallback is
tried.
"""

import argparse
import glob
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
options.add_argument("tjdata", type=pathlib.Path)
options.add_argument("--version", default="2.12.0")
options.add_argument("--keep", type=pathlib.Path, help="where CKAN is installed, and stays")
chosen = options.parse_args()
program = chosen.tjdata.resolve()
CAP = 1000
ROWS = 3000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class StandIn(http.server.BaseHTTPRequestHandler):
    """As much of Solr as CKAN asks for when datasets are saved, listed by id, and by time."""

    protocol_version = "HTTP/1.1"
    documents = {}
    schema = b""

    def log_message(self, *_):
        pass

    def say(self, body, kind="application/json"):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if "/update" not in self.path:
            return self.find(urllib.parse.parse_qs(body))
        if body.startswith("["):
            self.documents.update((found["id"], found) for found in json.loads(body))
        elif "<delete" in body:
            for name in re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", body):
                self.documents.pop(name, None)
        self.say({"responseHeader": {"status": 0}})

    def do_GET(self):
        if "/schema" in self.path:
            return self.say(self.schema, "application/xml")
        self.find(urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query))

    def find(self, query):
        found = [d for d in self.documents.values() if "state:(active)" not in str(query.get("fq"))
                 or d.get("state") == "active" and d.get("capacity") == "public"]
        for text in query.get("fq", []):
            since = re.search(r"metadata_modified:\[(\S+) TO \*\]", text)
            if since:
                found = [d for d in found if d["metadata_modified"] >= since[1]]
        for part in reversed(query.get("sort", ["id asc"])[0].split(",")):
            name, _, way = part.strip().partition(" ")
            found.sort(key=lambda d: d.get(name) or "", reverse=way == "desc")
        start, rows = int(query.get("start", ["0"])[0]), int(query.get("rows", ["10"])[0])
        names = re.split("[ ,]+", " ".join(query.get("fl", ["*"])))
        page = [d if "*" in names else {n: d[n] for n in names if n in d}
                for d in found[start:start + rows]]
        self.say({"responseHeader": {"status": 0, "params": {}}, "facet_counts": {"facet_fields": {}},
                  "response": {"numFound": len(found), "start": start, "docs": page}})


class Site:
    """A CKAN with all it needs, in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.children = []
        self.database, self.redis, self.search, self.port = (free_port() for _ in range(4))
        self.url = f"http://127.0.0.1:{self.port}"

    def run(self, *command, **more):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)
        if done.returncode:
            sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ckan(self, *command):
        return self.run(self.folder / "venv/bin/ckan", "-c", self.folder / "ckan.ini", *command)

    def start(self, *command, **more):
        log = open(self.folder / "log", "a")
        self.children.append(subprocess.Popen([str(c) for c in command], stdout=log, stderr=log, **more))

    def install(self):
        pip = self.folder / "venv/bin/pip"
        if not pip.exists():
            self.run(sys.executable, "-m", "venv", self.folder / "venv")
        self.run(pip, "install", "-q", f"ckan[requirements]=={chosen.version}", "setuptools")

    def serve_database(self):
        tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not tools or not shutil.which("redis-server"):
            sys.exit("wants Debian's postgresql and redis-server")
        place = tempfile.mkdtemp(prefix="ckan-database-")
        # PostgreSQL does not run as root.
        person = {"user": "postgres"} if os.geteuid() == 0 else {}
        if person:
            shutil.chown(place, "postgres")
        self.run(f"{tools[-1]}/initdb", "-D", place, "-U", "postgres", "-A", "trust", cwd="/", **person)
        self.start(f"{tools[-1]}/postgres", "-D", place, "-p", self.database, "-k", place,
                   "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", cwd="/", **person)
        self.start("redis-server", "--port", self.redis, "--save", "", "--dir", self.folder)
        self.await_port(self.database)
        self.await_port(self.redis)
        for text in ("CREATE ROLE ckan LOGIN PASSWORD 'x'", "CREATE ROLE reader LOGIN PASSWORD 'x'",
                     "CREATE DATABASE ckan OWNER ckan ENCODING 'UTF8' TEMPLATE template0",
                     "CREATE DATABASE rows OWNER ckan ENCODING 'UTF8' TEMPLATE template0"):
            self.sql(text)
        self.place = place

    def sql(self, text):
        self.run("psql", "-h", "127.0.0.1", "-p", self.database, "-U", "postgres", "-q", "-v",
                 "ON_ERROR_STOP=1", "-d", "postgres", "-f", "-", input=text)

    def await_port(self, port):
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        sys.exit(f"nothing answers at port {port}: see {self.folder / 'log'}")

    def configure(self):
        self.run(self.folder / "venv/bin/ckan", "generate", "config", self.folder / "ckan.ini")
        postgres = f"postgresql://%s:x@127.0.0.1:{self.database}/%s"
        self.run(
            self.folder / "venv/bin/ckan", "config-tool", self.folder / "ckan.ini",
            "sqlalchemy.url=" + postgres % ("ckan", "ckan"),
            "ckan.datastore.write_url=" + postgres % ("ckan", "rows"),
            "ckan.datastore.read_url=" + postgres % ("reader", "rows"),
            f"ckan.datastore.search.rows_max={CAP}", f"ckan.site_url={self.url}",
            f"solr_url=http://127.0.0.1:{self.search}/solr/ckan",
            f"ckan.redis.url=redis://127.0.0.1:{self.redis}/0", "ckan.plugins=datastore",
            f"ckan.storage_path={self.folder / 'files'}", "ckan.auth.create_unowned_dataset=true")
        self.ckan("db", "init")
        self.sql(self.ckan("datastore", "set-permissions"))
        self.ckan("user", "add", "admin", "email=a@example.org", "password=long-enough-1")
        self.ckan("sysadmin", "add", "admin")
        self.token = self.ckan("user", "token", "add", "admin", "t").split()[-1]

    def serve(self):
        schema = glob.glob(str(self.folder / "venv/lib/*/site-packages/ckan/config/solr/schema.xml"))
        StandIn.schema = pathlib.Path(schema[0]).read_bytes()
        self.stand_in = http.server.ThreadingHTTPServer(("127.0.0.1", self.search), StandIn)
        threading.Thread(target=self.stand_in.serve_forever, daemon=True).start()
        self.configure()
        self.start(self.folder / "venv/bin/ckan", "-c", self.folder / "ckan.ini", "run", "-H",
                   "127.0.0.1", "-p", self.port, "--disable-reloader")
        self.await_port(self.port)

    def post(self, action, **body):
        request = urllib.request.Request(
            f"{self.url}/api/3/action/{action}", json.dumps(body).encode(),
            {"Content-Type": "application/json", "Authorization": self.token})
        return json.load(urllib.request.urlopen(request))["result"]

    def stop(self):
        # The database last, and without waiting for its clients.
        for child in reversed(self.children):
            child.send_signal(signal.SIGINT)
            child.wait()
        shutil.rmtree(getattr(self, "place", ""), ignore_errors=True)


def fill(site):
    site.post("organization_create", name="env", title="环境局")
    site.post("group_create", name="air", title="空气")
    ids = [site.post(
        "package_create", name=f"air-{n}", title=f"空气质量 Air {n}", owner_org="env",
        groups=[{"name": "air"}], tags=[{"name": "空气"}],
        resources=[{"url": f"http://files.example.org/{n}.csv", "format": "CSV", "name": "a"}])["id"]
        for n in range(12)]
    table = site.post(
        "datastore_create", resource={"package_id": ids[0], "name": "readings 读数"}, force=True,
        fields=[{"id": "站 点", "type": "text", "info": {"label": "站点", "notes": "n"}},
                {"id": "value", "type": "numeric", "info": {"label": "", "notes": "微克"}},
                {"id": "$odd", "type": "text"}], records=[])["resource_id"]
    for start in range(0, ROWS, 1000):
        site.post("datastore_upsert", resource_id=table, method="insert", force=True, records=[
            {"站 点": "甲" if i % 2 else "乙", "value": i * 1.5, "$odd": f"x{i % 3}"}
            for i in range(start + 1, start + 1001)])
    return ids, table


failures = []


def check(what, isRight, more=""):
    print("ok  " if isRight else "NOT ", what, more if not isRight else "", flush=True)
    if not isRight:
        failures.append(what)


def run(site, data, *command):
    done = subprocess.run(
        [program, *command, "--platform", f"ckan:{site.url}", "--data-dir", data],
        capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def answer(site, data, *command):
    status, output, error = run(site, data, *command, "--json")
    try:
        return json.loads(output)
    except ValueError:
        return {"status": status, "error": error}


def check_catalogue(site, data, ids):
    report = answer(site, data, "sync")
    check("sync brings 12 datasets and a table", report.get("added") == 13, report)
    shown = answer(site, data, "show", ids[3])
    check("organization and group are 部门 and 主题",
          (shown.get("publisher"), shown.get("theme")) == ("环境局", "空气"), shown)
    site.post("package_patch", id=ids[4], title="改名 Air 4")
    site.post("package_delete", id=ids[5])
    report = answer(site, data, "sync")
    check("changes alone come, and what is gone goes",
          (report.get("updated"), report.get("removed")) == (1, 1), report)


def check_table(site, data, dataset, table):
    entry = f"{dataset}:{table}"
    fields = answer(site, data, "fields", entry)
    names = json.dumps(fields, ensure_ascii=False)
    check("columns have the data dictionary's labels", "站点" in names and "微克" in names, names)
    preview = answer(site, data, "preview", entry)
    check("the preview has 20 of 3000 rows",
          (len(preview.get("rows", [])), preview.get("totalCount")) == (20, ROWS), preview)
    found = answer(site, data, "invoke", entry, "--param", "站 点=甲", "--param", "sort=value desc")
    first = (found.get("result") or {}).get("records", [{}])[0]
    check("a call filters and sorts", first.get("value") == 4498.5, found)
    found = answer(site, data, "invoke", entry, "--param", "$odd=x1", "--page-size", "5")
    check("a column may begin like an operator",
          (found.get("result") or {}).get("total") == 1000, found)
    status, _, error = run(site, data, "invoke", entry, "--param", "value=abc")
    check("what the database says of a filter is told in a line",
          status != 0 and "invalid input syntax" in error and "SELECT" not in error, error)
    status, output, error = run(
        site, data, "invoke", entry, "--all", "--format", "ndjson", "--interval", "0")
    rows = [json.loads(line)["_id"] for line in output.splitlines()]
    check(f"all rows come past the site's cap of {CAP}", rows == list(range(1, ROWS + 1)), error)
    with tempfile.TemporaryDirectory() as folder:
        status, _, error = run(site, data, "download", entry, "--output", folder)
        files = list(pathlib.Path(folder).iterdir())
        lines = files[0].read_text(encoding="utf-8-sig").splitlines() if files else []
        check("the dump is fetched and counted", status == 0 and len(lines) == ROWS + 1, error)


def check_without_search(site, folder):
    site.stand_in.shutdown()
    site.stand_in.server_close()
    status, output, error = run(site, folder, "sync")
    check("without a search index it reads one by one and says so",
          status == 0 and "逐" in output + error, output + error)


def main():
    place = chosen.keep or pathlib.Path(tempfile.mkdtemp(prefix="ckan-"))
    place.mkdir(parents=True, exist_ok=True)
    site = Site(place.resolve())
    try:
        site.install()
        site.serve_database()
        site.serve()
        ids, table = fill(site)
        print(f"CKAN {chosen.version} at {site.url}; package_search by a stand-in for Solr", flush=True)
        with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as other:
            check_catalogue(site, data, ids)
            check_table(site, data, ids[0], table)
            check_without_search(site, other)
    finally:
        site.stop()
        if not chosen.keep:
            shutil.rmtree(place, ignore_errors=True)
    sys.exit(1 if failures else 0)


main()
