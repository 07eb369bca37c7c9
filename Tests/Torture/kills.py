"""kill -9 at any moment of what writes: pulls, downloads, 取全部, forms, stores being brought up to
date. (Of the server's writes: `writes` in server.py.)"""

import glob, hashlib, json, os, re, signal, sqlite3, time

from part import PUBLISHED, table
from screen import Terminal
from server import Server

ROWS = 2000


def kills(part):
    """Each kind of work in turns, at least once each; what is there afterwards is whole."""
    works = [Pulls(part), Fetches(part), Downloads(part), Updates(part), Forms(part)]
    part.begin()
    while True:
        for work in works:
            for _ in range(work.often):
                work.step()
        if not part.goes_on:
            break
    for work in works:
        work.end()
    return "kills: " + ", ".join(f"{work.count} in {work.name}" for work in works)


class Work:
    often = 4
    count = 0

    def __init__(self, part):
        self.part, self.folder = part, part.folder()
        self.program = ["--data-dir", f"{self.folder}/data"]

    def kill(self, words, longest, **options):
        self.count += 1
        return self.part.killed([*words, *self.program], longest, **options)

    def find(self, what):
        self.part.find(f"{self.name}, {self.count} kills: {what}")

    def call(self, words, **options):
        return self.part.call([*words, *self.program], **options)

    def end(self):
        self.part.remove(self.folder)


class Pulls(Work):
    name = "pulls"

    def __init__(self, part):
        super().__init__(part)
        self.call(["sync"])
        self.titles = self.listed()

    def listed(self):
        status, text, messages = self.call(["search", "", "--json"])
        if status != 0:
            self.find(f"the list cannot be read: {messages}")
        return text

    def step(self):
        work = self.part.random.choice([["sync", "--full"], ["search", "企业"], ["sync"]])
        self.kill(work, 0.6)
        self.part.check_stores(self.folder)

    def end(self):
        if self.call(["sync", "--full"])[0] != 0 or self.listed() != self.titles:
            self.find("a pull afterwards does not give the whole catalogue")
        super().end()


class Served(Work):
    """A platform of its own with a table of many pages."""

    kind = "interface"

    def __init__(self, part):
        super().__init__(part)
        city = f"{self.folder}/city"
        self.server = Server(part.binary, city)
        table(f"{self.folder}/table.csv", ROWS)
        self.entry = self.server.admin("publish", f"{self.folder}/table.csv", "--title", "许可",
                                       "--kind", self.kind, *PUBLISHED)
        self.server.admin("account", "add", "tester")
        token = self.server.admin("token", "tester", "--calls", "1000000")
        self.environment = dict(os.environ, TJDATA_TOKEN=token)
        self.program += ["--platform", self.server.url]
        if self.call(["sync"])[0] != 0:
            self.find("no first pull")

    def end(self):
        self.server.kill()
        super().end()


class Fetches(Served):
    name = "取全部"

    def step(self):
        out = f"{self.folder}/out.csv"
        words = ["invoke", self.entry, "--all", "--page-size", "50", "--output", out]
        if self.part.random.random() < 0.5:
            words.append("--resume")
        self.kill(words, 1.5, env=self.environment)
        self.look(out)
        self.part.check_stores(f"{self.folder}/data")

    def look(self, out):
        """The file is whole or not there, and no more calls are thought to be left than are."""
        if os.path.exists(out):
            if open(out).read().count("\n") != ROWS + 1:
                self.find("half a file under its own name")
            os.remove(out)
        status, text, messages = self.call(["quota", "--json"], env=self.environment)
        store = sqlite3.connect(f"{self.folder}/city/portal/portal.sqlite", timeout=10)
        counted = store.execute("SELECT COALESCE(SUM(count), 0) FROM calls").fetchone()[0]
        store.close()
        if status != 0:
            return self.find(f"quota ends with {status}: {messages}")
        if json.loads(text)["used"] < counted:
            self.find(f"{counted} calls counted there, known here {json.loads(text)['used']}")

    def end(self):
        out = f"{self.folder}/out.csv"
        words = ["invoke", self.entry, "--all", "--page-size", "50", "--resume", "--output", out]
        status, _, messages = self.call(words, env=self.environment)
        if status != 0:
            status, _, messages = self.call(
                [word for word in words if word != "--resume"], env=self.environment)
        if status != 0 or open(out).read().count("\n") != ROWS + 1:
            self.find(f"what was begun cannot be brought to an end: {status} {messages}")
        left = [name for name in os.listdir(self.folder)
                if name not in ("data", "city", "table.csv", "out.csv")]
        if left:
            self.find(f"left beside the file: {left[:5]}")
        super().end()


class Downloads(Served):
    name = "downloads"
    kind = "dataset"

    def __init__(self, part):
        super().__init__(part)
        self.whole = f"{self.folder}/whole"
        os.mkdir(self.whole)
        status, _, messages = self.call(["download", self.entry, "--output", self.whole])
        if status != 0:
            self.find(f"no first download: {messages}")
        self.digests = self.read(self.whole)
        self.target = f"{self.folder}/files"
        os.mkdir(self.target)

    def read(self, folder):
        return {os.path.basename(path): hashlib.sha256(open(path, "rb").read()).hexdigest()
                for path in glob.glob(f"{folder}/*")}

    def step(self):
        if self.part.random.random() < 0.4:
            for path in glob.glob(f"{self.target}/*"):
                os.remove(path)
        self.kill(["download", self.entry, "--output", self.target], 0.3)
        for name, digest in self.read(self.target).items():
            if name in self.digests and self.digests[name] != digest:
                self.find(f"{name} is there and not whole")

    def end(self):
        status, _, messages = self.call(["download", self.entry, "--output", self.target])
        if status != 0 or self.read(self.target) != self.digests:
            self.find(f"afterwards {status} {messages} {sorted(self.read(self.target))}")
        super().end()


class Updates(Work):
    """Stores whose index is of an older format are built anew at the start."""

    name = "updates of a store"

    def __init__(self, part):
        super().__init__(part)
        self.call(["sync"])
        self.store = glob.glob(f"{self.folder}/data/stores/*.sqlite")[0]
        self.found = self.search()

    def search(self):
        return sorted(self.call(["search", "qiye"])[1].splitlines())

    def step(self):
        store = sqlite3.connect(self.store, timeout=10)
        store.executescript("DELETE FROM blocks; DELETE FROM segments; "
                            "UPDATE state SET index_format = 1;")
        store.close()
        self.kill(["search", "qiye"], 0.4)
        self.part.check_store(self.store)
        if self.search() != self.found:
            self.find("another search result than before")


class Forms(Work):
    """Typing into 开放建议: at most the last second is lost."""

    name = "forms"
    often = 1

    def step(self):
        self.part.remove(f"{self.folder}/data/drafts")
        terminal = self.form()
        typed = []
        end = time.time() + self.part.random.uniform(0.5, 3)
        while time.time() < end:
            letter = chr(97 + len(typed) % 26)
            terminal.type(letter)
            typed.append((time.time(), letter))
            time.sleep(0.05)
        os.kill(terminal.pid, signal.SIGKILL)
        killed = time.time()
        self.count += 1
        self.part.count += 1
        terminal.close()
        safe = "".join(letter for when, letter in typed if when < killed - 1.5)
        again = self.form()
        # What is restored stands there again; a form of nothing says nothing.
        if safe and not again.wait("已恢复", 15):
            self.find("no draft is restored")
        elif safe:
            # Shorter ones stand in other words as well.
            words = re.findall("abc[a-z]*", again.rested())
            if len(safe) >= 3 and not "".join(words).startswith(safe):
                self.find(f"typed {safe!r}, restored {words}")
        again.keys(["Escape"])
        again.close()
        self.part.check_stores(self.folder)
        self.part.remove(self.folder)
        self.folder = self.part.folder()

    def form(self):
        terminal = Terminal(self.part.binary, self.folder, size=(100, 40))
        for awaited, key in [("已同步", "6"), ("开放建议", "Enter")]:
            if not terminal.wait(awaited, 60):
                self.find(f"no {awaited}")
            terminal.keys([key])
        if not terminal.wait("建议内容", 30):
            self.find("no form")
        return terminal
