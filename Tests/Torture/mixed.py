"""Mixed load with faults: readers and writers through a proxy that cuts their connections, while the
server is killed and started again and its disk fills. Every confirmed write must be there at the
end."""

import http.client, json, os, random, socket, threading, time

from faults import Disk
from part import PUBLISHED, table
from server import Server, accounts, ask, random_address

WRITERS, READERS, ACCOUNTS, ENTRIES = 8, 3, 40, 20


class CuttingProxy:
    """Carries bytes to the server; cuts a connection now and then, and all while it is down."""

    def __init__(self, server, chance):
        self.server, self.random, self.cuts = server, chance, 0
        self.is_down = False
        self.open = set()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            if self.is_down:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self.server.port), timeout=5)
            except OSError:
                client.close()
                continue
            self.open |= {client, server}
            # Bytes after which it is cut; seldom within one answer.
            left = [self.random.randint(1, 200_000)]
            for source, target in [(client, server), (server, client)]:
                threading.Thread(target=self.carry, args=(source, target, left),
                                 daemon=True).start()

    def carry(self, source, target, left):
        try:
            while True:
                data = source.recv(65536)
                if not data:
                    break
                left[0] -= len(data)
                if left[0] < 0:
                    self.cuts += 1
                    target.sendall(data[:self.random.randint(0, len(data))])
                    break
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            self.open.discard(end)
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def drop(self, seconds):
        self.is_down = True
        for end in list(self.open):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        time.sleep(seconds)
        self.is_down = False


class Client:
    """Keeps its connection as long as it holds."""

    def __init__(self, port):
        self.port, self.connection = port, None

    def ask(self, method, path, body=None, bearer=None):
        headers = {"X-Forwarded-For": random_address()}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        try:
            if not self.connection:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
            self.connection.request(
                method, path, json.dumps(body) if body is not None else None, headers)
            answer = self.connection.getresponse()
            data = answer.read()
            # A head that is cut off looks like an answer without a body.
            if not data:
                raise http.client.IncompleteRead(data)
            return answer.status, data
        except (OSError, http.client.HTTPException):
            if self.connection:
                self.connection.close()
            self.connection = None
            time.sleep(0.02)
            return None, b""


class Ledger:
    """What was confirmed. What got no answer may have been done or not."""

    def __init__(self):
        self.lock = threading.Lock()
        self.confirmed = self.refused = self.reads = 0
        self.shares, self.unsure_shares = {}, {}
        self.calls = self.unsure_calls = 0
        # By (account, entry): the values that may stand there.
        self.favourites, self.stars = {}, {}
        self.suggestions = {}

    def add(self, counts, key, number=1):
        with self.lock:
            counts[key] = counts.get(key, 0) + number


class Writer:
    def __init__(self, part, proxy, ledger, sessions, token, paths, interface):
        self.part, self.ledger = part, ledger
        self.random = random.Random(part.random.getrandbits(32))
        self.client = Client(proxy.port)
        self.sessions, self.token, self.paths = sessions, token, paths
        self.interface = interface

    def run(self):
        while self.part.goes_on:
            kind = self.random.random()
            if kind < 0.55:
                self.share()
            elif kind < 0.7:
                self.invoke()
            elif kind < 0.85:
                self.favourite()
            elif kind < 0.98:
                self.rate()
            else:
                self.suggest()

    def judged(self, status):
        """Whether it was confirmed; None where nobody knows."""
        if status == 200:
            with self.ledger.lock:
                self.ledger.confirmed += 1
            return True
        if status is None:
            return None
        with self.ledger.lock:
            self.ledger.refused += 1
        # 400: the proxy cut the request off, which then is none.
        if status not in (400, 429, 503):
            self.part.find(f"a write was answered {status}")
        # A server without room may say so after all was written.
        return False if status == 429 else None

    def share(self):
        path = self.random.choice(self.paths)
        self.ledger.add(self.ledger.unsure_shares, path)
        status, _ = self.client.ask("POST", path + "/shares", {"channel": "wechat"})
        sure = self.judged(status)
        if sure is not None:
            self.ledger.add(self.ledger.unsure_shares, path, -1)
        if sure:
            self.ledger.add(self.ledger.shares, path)

    def invoke(self):
        with self.ledger.lock:
            self.ledger.unsure_calls += 1
        status, answer = self.client.ask(
            "GET", f"/api/invoke/{self.interface}?authToken={self.token}&page=1")
        sure = status == 200 and json.loads(answer)["code"] == 200
        if status == 200 and not sure:
            self.part.find(f"a call was answered {answer[:200]!r}")
        if self.judged(status if status != 200 or sure else 503):
            with self.ledger.lock:
                self.ledger.unsure_calls -= 1
                self.ledger.calls += 1

    def favourite(self):
        value = self.random.random() < 0.5
        self.put(self.ledger.favourites, "favourite", value, {"isFavourite": value})

    def rate(self):
        value = self.random.randint(1, 5)
        names = ["accuracy", "satisfaction", "timeliness", "usability"]
        self.put(self.ledger.stars, "rating", value, dict.fromkeys(names, value))

    def put(self, states, name, value, body):
        """One writer at a time for each account, or nobody knows which was last."""
        place = self.random.randrange(len(self.sessions))
        session, lock = self.sessions[place]
        path = self.random.choice(self.paths)
        with lock:
            status, _ = self.client.ask("PUT", f"{path}/{name}", body, session)
            sure = self.judged(status)
            if sure:
                states[place, path] = {value}
            elif sure is None:
                states[place, path] = states.get((place, path), {None}) | {value}

    def suggest(self):
        """What is sent twice under one key is one."""
        place = self.random.randrange(len(self.sessions))
        session, _ = self.sessions[place]
        key = f"{self.random.getrandbits(128):032x}"
        body = {"kind": "dataset", "theme": "市场监管", "content": f"建议 {key}", "reason": "试",
                "key": key}
        for _ in range(3):
            status, answer = self.client.ask("POST", "/api/v1/suggestions", body, session)
            if status == 200:
                self.judged(status)
                with self.ledger.lock:
                    self.ledger.suggestions[place, key] = json.loads(answer)["data"]["id"]
                return
            # 400: the proxy cut the request off, as above.
            if status is not None and status not in (400, 429, 503):
                return self.part.find(f"a suggestion was answered {status} {answer[:300]!r}")


def mixed(part):
    root = part.folder()
    disk = Disk(f"{root}/disk", 256) if Disk.enter() else None
    if not disk:
        part.notes.append("no full disk: needs root")
    folder = f"{root}/disk/city"
    server = Server(part.binary, folder)
    table(f"{root}/table.csv", 50)
    interface = server.admin("publish", f"{root}/table.csv", "--title", "许可", "--kind",
                             "interface", *PUBLISHED)
    sessions, _ = accounts(server, ACCOUNTS)
    token = server.admin("token", "tester0", "--calls", "100000000")
    answer = json.loads(ask(server, "GET", f"/api/v1/entries?limit={ENTRIES}")[1])
    paths = [f"/api/v1/entries/{entry['id']}" for entry in answer["data"]["entries"]]
    sessions = [(session, threading.Lock()) for session in sessions]
    proxy = CuttingProxy(server, random.Random(part.random.getrandbits(32)))
    ledger = Ledger()
    part.begin()
    threads = [threading.Thread(
        target=Writer(part, proxy, ledger, sessions, token, paths, interface).run, daemon=True)
        for _ in range(WRITERS)]
    threads += [threading.Thread(target=read, args=(part, proxy, ledger, paths), daemon=True)
                for _ in range(READERS)]
    for thread in threads:
        thread.start()
    kills, ends, drops, fills = disturb(part, server, proxy, disk)
    for thread in threads:
        thread.join()
    verify(part, server, ledger, sessions, paths)
    if server.end() != 0:
        part.find("the server did not end well")
    part.check_stores(folder)
    if disk:
        disk.close()
    part.remove(root)
    part.count = ledger.confirmed
    return (f"confirmed writes, {ledger.refused} refused, {ledger.reads} reads; {kills} kills, "
            f"{ends} ends by SIGTERM, {drops} times no network and {proxy.cuts} cuts, "
            f"{fills} full disks")


def disturb(part, server, proxy, disk):
    counts = [0, 0, 0, 0]
    while part.goes_on:
        time.sleep(part.random.uniform(0.5, 4))
        kind = part.random.choice([0, 0, 1, 2, 3])
        counts[kind] += 1
        if kind == 0:
            server.kill()
            time.sleep(part.random.uniform(0, 0.5))
            server.start()
        elif kind == 1:
            if server.end() != 0:
                part.find("the server did not end well under load")
            server.start()
        elif kind == 2:
            proxy.drop(part.random.uniform(0.1, 1))
        elif disk:
            full(part, server, disk)
    return counts


def full(part, server, disk):
    """A server that began with little room has to refuse, and one whose log is still long, as
    after a kill, may have some of its own."""
    chance = part.random.random()
    if chance < 0.6:
        if chance < 0.2:
            server.kill()
        elif server.end() != 0:
            part.find("the server did not end well before the disk was full")
        disk.fill(part.random.choice([100_000, 400_000]))
        try:
            server.start()
        except RuntimeError:
            disk.free()
            server.start()
    disk.fill(part.random.choice([0, 4096, 65536]))
    time.sleep(part.random.uniform(0.3, 2))
    if part.random.random() < 0.3:
        server.kill()
        disk.free()
        server.start()
    disk.free()


def read(part, proxy, ledger, paths):
    client = Client(proxy.port)
    chance = random.Random(part.random.getrandbits(32))
    while part.goes_on:
        path = chance.choice(["/api/v1/entries?limit=50", "/health", "/api/v1/site",
                              "/api/v1/catalogue", *paths])
        status, _ = client.ask("GET", path)
        if status not in (200, 503, None):
            part.find(f"{path} was answered {status}")
        with ledger.lock:
            ledger.reads += 1


def verify(part, server, ledger, sessions, paths):
    for path in paths:
        found = json.loads(ask(server, "GET", path + "/voice")[1])["data"]["shares"]
        sure = ledger.shares.get(path, 0)
        unsure = ledger.unsure_shares.get(path, 0)
        if not sure <= found <= sure + unsure:
            part.find(f"{path}: {found} shares of {sure} confirmed and {unsure} unanswered")
    counted = calls(server)
    if not ledger.calls <= counted <= ledger.calls + ledger.unsure_calls:
        part.find(f"{counted} calls of {ledger.calls} and {ledger.unsure_calls} unanswered")
    for place, (session, _) in enumerate(sessions):
        for path in paths:
            voice = json.loads(ask(server, "GET", path + "/voice", None, session)[1])["data"]
            stars = voice.get("stars")
            of_account(part, ledger.favourites, (place, path), voice["isFavourite"], False)
            of_account(part, ledger.stars, (place, path), stars and stars["accuracy"], None)
        seen = json.loads(ask(server, "GET", "/api/v1/footprints", None, session)[1])["data"]
        ids = [item["id"] for item in seen["suggestions"]]
        texts = [item["content"] for item in seen["suggestions"]]
        for (owner, key), number in ledger.suggestions.items():
            if owner == place and (number not in ids or texts.count(f"建议 {key}") != 1):
                part.find(f"suggestion {number} is {texts.count(f'建议 {key}')} times there")


def of_account(part, states, key, found, unset):
    allowed = {unset if value is None else value for value in states.get(key, {None})}
    if found not in allowed:
        part.find(f"{key}: {found} instead of {allowed}")


def calls(server):
    import sqlite3
    store = sqlite3.connect(os.path.join(server.folder, "portal", "portal.sqlite"), timeout=10)
    try:
        return store.execute("SELECT COALESCE(SUM(count), 0) FROM calls").fetchone()[0]
    finally:
        store.close()
