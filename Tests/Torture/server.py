"""Parts of the trials that are about the platform's server: its interface by schemathesis, and what
it has confirmed when it is killed."""

import atexit, http.client, itertools, json, os, random, re, shutil, subprocess, sys, tempfile
import threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = "schemathesis>=4,<5"


class Server:
    """`tjdata serve` with the sample city. Its clients say who they are themselves, as behind a
    proxy, so that limits by address stay out of the way where they are not what is tried."""

    def __init__(self, binary, folder, port=0, environment=(), options=()):
        self.binary, self.folder, self.port, self.options = binary, folder, port, list(options)
        self.environment = dict(os.environ, **dict(environment))
        self.start()

    def start(self):
        command = [self.binary, "serve", "--data-dir", self.folder, "--listen",
                   f"127.0.0.1:{self.port}", "--trusted-proxy", "127.0.0.1", *self.options]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True,
                                        env=self.environment)
        line = self.process.stderr.readline()
        atexit.register(self.process.kill)
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            raise RuntimeError(f"the server did not come up: {line}")
        self.port = int(found.group(1))
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def admin(self, *words):
        finished = subprocess.run([self.binary, "admin", *words, "--data-dir", self.folder,
                                   *self.options], capture_output=True, text=True, check=True)
        return finished.stdout.strip()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        self.process.terminate()
        return self.process.wait(timeout=30)


def ask(server, method, path, body=None, bearer=None, address=None):
    """Status and body; None where the connection gave no answer."""
    headers = {"X-Forwarded-For": address or random_address()}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if bearer:
        headers["Authorization"] = f"Bearer {bearer}"
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return None, b""
    finally:
        connection.close()


def share_path(server):
    """Of the first entry."""
    answer = json.loads(ask(server, "GET", "/api/v1/entries?limit=1")[1])
    return f"/api/v1/entries/{answer['data']['entries'][0]['id']}"


ADDRESSES = 223 << 24
numbers = itertools.count(random.randrange(ADDRESSES))


def random_address():
    """Of nobody who asked before in this run: who shares an entry twice is counted once."""
    number = next(numbers) * 2654435761 % ADDRESSES
    return ".".join(map(str, (number // (1 << 24) + 1, *number.to_bytes(4, "big")[1:])))


def tool():
    """The installed schemathesis, or one in an environment of its own under .build."""
    found = shutil.which("schemathesis")
    if found:
        return found
    place = os.path.join(ROOT, ".build", "schemathesis")
    program = os.path.join(place, "bin", "schemathesis")
    if not os.access(program, os.X_OK):
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run([os.path.join(place, "bin", "pip"), "install", "--quiet", TOOL], check=True)
    return program


def api(part):
    """openapi.yaml held by schemathesis in all its phases: as nobody, with sessions, with a token."""
    folder = tempfile.mkdtemp(prefix="tjdata-torture-")
    server = Server(part.options.binary, folder)
    sessions, token = accounts(server, 12)
    try:
        for name, bearers in [("nobody", []), ("sessions", sessions), ("token", [token])]:
            report = os.path.join(folder, "report")
            environment = dict(os.environ, SCHEMATHESIS_HOOKS="hooks", PYTHONPATH=HERE,
                               PYTHONDONTWRITEBYTECODE="1",
                               TJDATA_BEARERS=" ".join(bearers))
            command = [tool(), "run", os.path.join(ROOT, "Resources", "openapi.yaml"),
                       "--url", server.url, "--phases", "examples,coverage,fuzzing,stateful",
                       "--checks", "not_a_server_error,status_code_conformance,"
                       "content_type_conformance,response_headers_conformance,"
                       "response_schema_conformance",
                       "--max-examples", str(max(5, int(part.options.seconds / 10))),
                       "--seed", str(part.options.seed), "--workers", "2", "--continue-on-failure",
                       "--suppress-health-check", "all", "--no-color", "--warnings", "off",
                       "--report", "json", "--report-json-path", report + ".json"]
            finished = subprocess.run(command, cwd=folder, env=environment, capture_output=True,
                                      text=True)
            cases = re.findall(r"(\d+) generated", finished.stdout)
            part.count += sum(int(number) for number in cases)
            broken = re.search(r"Runtime Error: (\d+)", finished.stdout)
            if broken and re.search(r"(\d+) generated, \1 passed", finished.stdout):
                part.notes.append(f"{name}: {broken[1]} errors of the tool itself")
            elif finished.returncode != 0:
                part.find(f"{name}: {finished.stdout[-6000:]}{finished.stderr[-2000:]}")
        if server.end() != 0:
            part.find("the server did not end well")
    finally:
        if server.process.poll() is None:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)
    return "cases"


def accounts(server, count):
    """Sessions of so many accounts, and a token of the first."""
    sessions = []
    for number in range(count):
        name = f"tester{number}"
        password = server.admin("account", "add", name)
        status, body = ask(server, "POST", "/api/v1/session", {"login": name, "password": password})
        if status != 200:
            raise RuntimeError(f"{name} cannot log in: {status} {body!r}")
        sessions.append(json.loads(body)["data"]["session"])
    return sessions, server.admin("token", "tester0")


def writes(part):
    """kill -9 under load: what was confirmed is there when the server is started again."""
    folder = tempfile.mkdtemp(prefix="tjdata-torture-")
    server = Server(part.options.binary, folder)
    path = share_path(server)
    confirmed, uncertain, lock = 0, 0, threading.Lock()
    kills = 0

    def share(until):
        nonlocal confirmed, uncertain
        while time.time() < until:
            with lock:
                uncertain += 1
            status, _ = ask(server, "POST", path + "/shares", {"channel": "wechat"})
            if status == 200:
                with lock:
                    uncertain -= 1
                    confirmed += 1
            elif status is not None:
                part.find(f"a share was answered {status}")
                with lock:
                    uncertain -= 1

    def read(until):
        while time.time() < until:
            status, _ = ask(server, "GET", random.choice([path, "/api/v1/entries", "/health"]))
            if status not in (200, None):
                part.find(f"a read was answered {status}")

    while part.goes_on:
        until = time.time() + part.random.uniform(0.2, 2)
        threads = [threading.Thread(target=work, args=(until + 0.2,))
                   for work in [share] * 6 + [read] * 4]
        for thread in threads:
            thread.start()
        time.sleep(max(0, until - time.time()))
        server.kill()
        kills += 1
        for thread in threads:
            thread.join()
        server.start()
        found = json.loads(ask(server, "GET", path + "/voice")[1])["data"]["shares"]
        if not confirmed <= found <= confirmed + uncertain:
            part.find(f"{found} shares of {confirmed} confirmed and {uncertain} unanswered")
        part.count = confirmed
    if server.end() != 0:
        part.find("the server did not end well")
    shutil.rmtree(folder, ignore_errors=True)
    return f"confirmed writes, {kills} kills"
