"""Two servers behind nginx on one PostgreSQL with a streaming replica: servers are killed, the
database is stopped at once and started again, and the replica takes its place. What was confirmed
is there afterwards, and a day has its twenty calls."""

import atexit, glob, json, os, pwd, shutil, subprocess, tempfile, threading, time

from server import Server, accounts, ask, share_path

WRITERS, READERS = 8, 3


def programs():
    """The newest PostgreSQL's."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"),
                   key=lambda path: int(path.split("/")[4]))
    return os.path.dirname(found[-1] if found else shutil.which("initdb") or "")


def nginx():
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


class Database:
    """One PostgreSQL server on a port of its own; commits wait for a replica once there is one."""

    def __init__(self, folder, name, port, user):
        self.folder, self.data, self.port, self.user = folder, f"{folder}/{name}", port, user
        self.is_up = False

    def run(self, program, *words, check=True):
        command = [f"{programs()}/{program}", *words]
        if self.user:
            command = ["setpriv", f"--reuid={self.user.pw_uid}", f"--regid={self.user.pw_gid}",
                       "--clear-groups", *command]
        with open(f"{self.folder}/log", "ab") as log:
            return subprocess.run(command, check=check, stdin=subprocess.DEVNULL, stdout=log,
                                  stderr=log, cwd=self.folder).returncode

    def make(self):
        self.run("initdb", "-D", self.data, "-U", "tester", "-A", "trust", "--no-sync", "-E",
                 "UTF8", "--locale=C.UTF-8")

    def copy(self, other):
        """As a replica of the other, which waits for it."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.run("pg_basebackup", "-D", self.data, "-h", self.folder, "-p", str(other.port), "-U",
                 "tester", "-X", "stream", "-R", "-c", "fast")

    def start(self):
        self.run("pg_ctl", "-w", "-D", self.data, "-l", f"{self.data}.log", "-o",
                 f"-k {self.folder} -p {self.port} -c listen_addresses=", "start")
        self.is_up = True

    def stop(self):
        """At once: whatever is under way is lost, as when the machine is."""
        if self.is_up:
            self.run("pg_ctl", "-w", "-D", self.data, "-m", "immediate", "stop", check=False)
        self.is_up = False

    def promote(self):
        self.run("pg_ctl", "-w", "-D", self.data, "promote")

    def say(self, sql):
        return subprocess.run([f"{programs()}/psql", "-h", self.folder, "-p", str(self.port), "-U",
                               "tester", "-d", "postgres", "-Atc", sql], capture_output=True,
                              text=True, check=True).stdout.strip()

    def wait_for_replica(self, begins=True):
        """Commits wait for any replica from the moment there is one."""
        deadline = time.time() + 60
        while self.say("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") == "0":
            if time.time() > deadline:
                raise RuntimeError("the replica does not follow")
            time.sleep(0.05)
        if begins:
            self.say("ALTER SYSTEM SET synchronous_standby_names = '*'")
            self.say("SELECT pg_reload_conf()")


class Balancer:
    """nginx, which asks the other server where one does not answer."""

    def __init__(self, folder, port, servers):
        self.port = port
        upstream = "".join(f"server 127.0.0.1:{server.port} max_fails=0; " for server in servers)
        with open(f"{folder}/nginx.conf", "w") as file:
            file.write(f"""daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
worker_processes 1; events {{ worker_connections 512; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  upstream platform {{ {upstream} }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://platform; proxy_set_header Host $host; proxy_connect_timeout 1s;
    }}
  }}
}}
""")
        self.process = subprocess.Popen([nginx(), "-c", f"{folder}/nginx.conf"],
                                        stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.process.kill)


class Ledger:
    def __init__(self):
        self.lock = threading.Lock()
        self.shares = self.unsure = self.refused = self.reads = 0
        self.suggestions = {}


def servers(part):
    if not programs() or not nginx():
        part.notes.append("not tried: PostgreSQL's programs or nginx are missing")
        return "faults"
    folder = tempfile.mkdtemp(prefix="tjdata-torture-")
    user = pwd.getpwnam("postgres") if os.getuid() == 0 else None
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    ports = [20000 + part.random.randrange(10000) * 3 + number for number in range(3)]
    pair = [Database(folder, name, port, user) for name, port in zip("ab", ports)]
    try:
        part.begin()
        return trials(part, folder, pair, ports[2])
    finally:
        for database in pair:
            database.stop()
        part.remove(folder)


def trials(part, folder, pair, port):
    primary, replica = pair
    primary.make()
    primary.start()
    replica.copy(primary)
    replica.start()
    primary.wait_for_replica()
    hosts = f"{folder},{folder}"
    url = (f"postgresql:///postgres?host={hosts}&port={primary.port},{replica.port}&user=tester"
           "&target_session_attrs=read-write&connect_timeout=2")
    both = [Server(part.binary, f"{folder}/one", options=["--database", url])]
    os.makedirs(f"{folder}/two/portal", mode=0o700)
    shutil.copy2(f"{folder}/one/portal/portal.key", f"{folder}/two/portal/portal.key")
    both.append(Server(part.binary, f"{folder}/two", options=["--database", url]))
    balancer = Balancer(folder, port, both)
    sessions, token = accounts(both[0], 8)
    path = share_path(both[1])
    calls(part, balancer, both, token)
    ledger = Ledger()
    # The time counts from here.
    part.begin()
    counts = {"server": 0, "database": 0, "replica": 0}
    while part.goes_on:
        until = time.time() + part.random.uniform(1, 3)
        works = [share, suggest] * (WRITERS // 2) + [read] * READERS
        threads = [threading.Thread(target=work, args=(part, balancer, ledger, path, until,
                                                       sessions[number % len(sessions)]))
                   for number, work in enumerate(works)]
        for thread in threads:
            thread.start()
        time.sleep(part.random.uniform(0.2, 0.8))
        fault = part.random.choices(list(counts), [6, 3, 1])[0]
        counts[fault] += 1
        if fault == "server":
            server = part.random.choice(both)
            server.kill()
            time.sleep(part.random.uniform(0, 0.3))
            server.start()
        elif fault == "database":
            primary.stop()
            time.sleep(part.random.uniform(0, 0.5))
            primary.start()
        else:
            primary.stop()
            replica.promote()
            primary, replica = replica, primary
        for thread in threads:
            thread.join()
        if fault == "replica":
            # Nobody confirms while there is no replica: commits wait for one.
            replica.copy(primary)
            replica.start()
        primary.wait_for_replica(begins=fault == "replica")
        check(part, both, ledger, path, sessions)
        part.count += 1
    for server in both:
        if server.end() != 0:
            part.find("a server did not end well")
    balancer.process.kill()
    writes = ledger.shares + len(ledger.suggestions)
    faults = ", ".join(f"{number} {name}" for name, number in counts.items())
    return (f"faults ({faults}), {writes} confirmed writes, {ledger.reads} reads, "
            f"{ledger.refused} refused")


def calls(part, balancer, both, token):
    """Of 200 calls at once, over both servers, as many are answered as a day has."""
    entries = json.loads(ask(both[0], "GET", "/api/v1/entries?kind=interface&limit=1")[1])
    path = f"/api/invoke/{entries['data']['entries'][0]['id']}?authToken={token}"
    answers, lock = [], threading.Lock()

    def call():
        status, body = ask(balancer, "GET", path)
        with lock:
            answers.append(json.loads(body)["code"] if status == 200 else status)

    threads = [threading.Thread(target=call) for _ in range(200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if answers.count(200) != 20 or len(answers) != 200:
        part.find(f"{answers.count(200)} of 200 calls were answered, not 20: {set(answers)}")


def share(part, balancer, ledger, path, until, session):
    while time.time() < until:
        with ledger.lock:
            ledger.unsure += 1
        status, _ = ask(balancer, "POST", path + "/shares", {"channel": "wechat"})
        with ledger.lock:
            if status == 200:
                ledger.unsure -= 1
                ledger.shares += 1
            elif status in (429, 502, 503, 504):
                # It may have been kept before the server that was asked went.
                ledger.refused += 1
            elif status is not None:
                part.find(f"a share was answered {status}")


def suggest(part, balancer, ledger, path, until, session):
    """Twenty a day and account, so that it is mostly the first trials that write some; each is told
    again by its key."""
    while time.time() < until:
        key = f"key{threading.get_ident()}x{time.time_ns()}"
        status, body = ask(balancer, "POST", "/api/v1/suggestions",
                           {"content": "试", "kind": "dataset", "theme": "信用服务", "reason": "试",
                            "key": key}, session)
        with ledger.lock:
            if status == 200:
                ledger.suggestions[json.loads(body)["data"]["id"]] = session
            elif status in (429, 502, 503, 504):
                ledger.refused += 1
            elif status is not None:
                part.find(f"a suggestion was answered {status}: {body[:200]!r}")
        time.sleep(0.1)


def read(part, balancer, ledger, path, until, session):
    while time.time() < until:
        target = part.random.choice([path, "/api/v1/entries", "/api/v1/changes?after=0&limit=50"])
        status, _ = ask(balancer, "GET", target)
        if status not in (200, 502, 503, 504, None):
            part.find(f"a read of {target} was answered {status}")
        with ledger.lock:
            ledger.reads += status == 200


def check(part, both, ledger, path, sessions):
    """Each server has all that was confirmed, once it answers."""
    for server in both:
        deadline = time.time() + 30
        while ask(server, "GET", "/health")[0] != 200:
            if time.time() > deadline:
                part.find("a server does not come back to its database")
                return
            time.sleep(0.05)
        found = json.loads(ask(server, "GET", path + "/voice")[1])["data"]["shares"]
        if not ledger.shares <= found <= ledger.shares + ledger.unsure:
            part.find(f"{found} shares of {ledger.shares} confirmed and {ledger.unsure} unsure")
        for session in sessions:
            status, body = ask(server, "GET", "/api/v1/footprints", bearer=session)
            if status != 200:
                part.find(f"a session was answered {status}")
                continue
            kept = {one["id"] for one in json.loads(body)["data"]["suggestions"]}
            missing = {id for id, owner in ledger.suggestions.items() if owner == session} - kept
            if missing:
                part.find(f"{len(missing)} confirmed suggestions are gone")
