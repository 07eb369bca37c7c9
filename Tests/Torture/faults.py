"""Parts about what is around the program: disks that are full or cannot be written, clocks that
jump. Disks need root, clocks a C compiler; where these are missing the part says so."""

import ctypes, json, os, re, shutil, signal, subprocess, time

from kills import ROWS
from part import PUBLISHED, table
from screen import Terminal, compare, press
from server import HERE, Server, ask, share_path

CLONE_NEWNS = 0x20000


class Disk:
    """A small file system of its own, seen by this process and its children alone."""

    def __init__(self, folder, megabytes):
        self.folder, self.ballast = folder, f"{folder}/ballast"
        os.makedirs(folder, exist_ok=True)
        self.run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", folder)

    @staticmethod
    def enter():
        """Whether mounts of one's own can be made."""
        if os.geteuid() != 0 or ctypes.CDLL(None).unshare(CLONE_NEWNS) != 0:
            return False
        Disk.run("mount", "--make-rprivate", "/")
        return True

    @staticmethod
    def run(*words):
        subprocess.run(words, check=True, capture_output=True)

    def fill(self, left):
        """Leaves so many bytes, if nobody takes them meanwhile."""
        with open(self.ballast, "ab") as file:
            state = os.statvfs(self.folder)
            size = state.f_bavail * state.f_frsize - left
            if size > 0:
                try:
                    os.posix_fallocate(file.fileno(), file.tell(), size)
                except OSError:
                    pass

    def free(self):
        if os.path.exists(self.ballast):
            os.remove(self.ballast)

    def protect(self, read_only):
        self.run("mount", "-o", f"remount,{'ro' if read_only else 'rw'}", self.folder)

    def close(self):
        subprocess.run(["umount", "-l", self.folder], capture_output=True)


def disks(part):
    if not Disk.enter():
        part.notes.append("not run: needs root")
        return "runs"
    folder = part.folder()
    disk = Disk(f"{folder}/disk", 40)
    try:
        Disks(part, disk).run()
    finally:
        disk.close()
        part.remove(folder)
    return "commands, servers and browsers on full and read-only disks"


class Disks:
    def __init__(self, part, disk):
        self.part, self.disk, self.trials = part, disk, 0
        self.data = f"{disk.folder}/data"
        self.csv = f"{disk.folder}/table.csv"
        self.program = ["--data-dir", self.data]
        table(self.csv, ROWS * 5)

    def run(self):
        part, chance = self.part, self.part.random
        part.call(["sync", *self.program])
        entry = part.call(["admin", "publish", self.csv, "--title", "许可", *PUBLISHED,
                           *self.program])[1].strip()
        self.works = [
            ["sync", "--full"], ["sync"], ["search", "企业"], ["search", "", "--output", "OUT.csv"],
            ["table", self.csv, "--output", "OUT.xlsx"], ["table", self.csv, "--output", "OUT.csv"],
            ["table", self.csv, "--output", "OUT.sqlite"], ["download", entry, "--output", "OUT"],
            ["admin", "publish", self.csv, "--title", "新", *PUBLISHED], ["doctor"],
            ["admin", "backup", "OUT"]]
        part.begin()
        while part.goes_on:
            kind = chance.random()
            if kind < 0.7:
                self.command(chance.choice(["full", "full", "read-only"]))
            elif kind < 0.85:
                self.server()
            else:
                self.browser("full")
            self.trials += 1
        part.count = self.trials

    def spoil(self, kind):
        if kind == "full":
            self.disk.fill(self.part.random.choice([0, 0, 4096, 100_000, 1_000_000, 3_000_000]))
        else:
            self.disk.protect(True)

    def mend(self, kind):
        if kind == "full":
            self.disk.free()
        else:
            self.disk.protect(False)

    def command(self, kind):
        part = self.part
        out = f"{self.disk.folder}/out{self.trials}"
        words = [word.replace("OUT", out) for word in part.random.choice(self.works)]
        self.spoil(kind)
        status, text, messages = part.call([*words, *([] if words[0] == "table" else self.program)])
        # It names the libraries as well, with their versions.
        messages += re.sub("(?m)^  .*$", "", text) if words[0] == "doctor" else ""
        self.mend(kind)
        label = f"{words[:3]} on a {kind} disk ends with {status}"
        if status is None or status < 0 or status > 100:
            part.find(f"{label}: {messages[-400:]}")
        elif status != 0 and not re.search("[一-龥]", messages):
            part.find(f"{label} and says {messages[-400:]!r}")
        elif re.search("SQLite|NSError|Errno|DatabaseError|errno", messages):
            part.find(f"{label} and says {messages[-400:]!r}")
        left = [name for name in os.listdir(self.disk.folder) if name.startswith("out")]
        if status != 0 and any(os.path.isfile(f"{self.disk.folder}/{name}") for name in left):
            part.find(f"{label} and leaves {left}")
        for name in left:
            path = f"{self.disk.folder}/{name}"
            part.remove(path) if os.path.isdir(path) else os.remove(path)
        self.whole(label)

    def whole(self, label):
        self.part.check_stores(self.data)
        status, _, messages = self.part.call(["sync", *self.program])
        if status != 0:
            self.part.find(f"{label}; a pull with room again {status}: {messages[-300:]}")

    def server(self):
        """What was confirmed while the disk filled is there; with room again it goes on."""
        part, data = self.part, f"{self.disk.folder}/city"
        server = Server(part.binary, data)
        path = share_path(server)
        before = shares(server, path)
        self.spoil("full")
        confirmed = refused = 0
        for _ in range(60):
            status, _ = ask(server, "POST", path + "/shares", {"channel": "wechat"})
            if status == 200:
                confirmed += 1
            elif status == 503:
                refused += 1
            else:
                part.find(f"a share on a full disk is answered {status}")
        status, _ = ask(server, "GET", "/api/v1/entries")
        if status != 200:
            part.find(f"reading on a full disk is answered {status}")
        self.disk.free()
        if ask(server, "POST", path + "/shares", {"channel": "wechat"})[0] != 200:
            part.find("with room again nothing is written")
        if part.random.random() < 0.5:
            server.kill()
        elif server.end() != 0:
            part.find("the server did not end well")
        server.start()
        found = shares(server, path) - before
        if found != confirmed + 1:
            part.find(f"{found} shares, confirmed {confirmed + 1}, refused {refused}")
        server.kill()
        part.check_stores(data)
        part.remove(data)

    def browser(self, kind):
        part = self.part
        terminal = Terminal(part.binary, self.disk.folder)
        if not terminal.wait("已同步", 60):
            part.find("no browser")
        self.spoil(kind)
        for _ in range(10):
            press(part, terminal)
        terminal.rested()
        if terminal.is_dead and terminal.ask("pane_dead_status") != "0":
            part.find(f"a browser on a {kind} disk ended with {terminal.ask('pane_dead_status')}")
        self.mend(kind)
        if not terminal.is_dead:
            press(part, terminal)
            compare(part, terminal, f"a browser on a {kind} disk")
            os.kill(terminal.pid, signal.SIGTERM)
        terminal.close()
        self.whole(f"a browser on a {kind} disk")


def shares(server, path):
    return json.loads(ask(server, "GET", path + "/voice")[1])["data"]["shares"]


JUMPS = [-56 * 365 * 86400, -366 * 86400, -86400, -3600, -60, 0, 60, 3600, 86400, 31 * 86400,
         366 * 86400, 20 * 366 * 86400]


class Clock:
    """What the programs that are begun under it take for the time."""

    def __init__(self, path, library):
        self.path = path
        self.set(0)
        self.environment = {"LD_PRELOAD": library, "TORTURE_CLOCK": path}

    def set(self, seconds):
        with open(self.path + ".new", "w") as file:
            file.write(f"{seconds}\n")
        os.replace(self.path + ".new", self.path)


def clocks(part):
    place = part.folder()
    library = f"{place}/clock.so"
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if not compiler:
        part.notes.append("not run: needs a C compiler")
        return "jumps"
    Disk.run(compiler, "-shared", "-fPIC", "-O1", "-o", library, f"{HERE}/clock.c", "-ldl")
    while part.goes_on:
        folder = part.folder()
        clock = Clock(f"{folder}/clock", library)
        clocks_of_browser(part, folder, clock)
        clocks_of_server(part, f"{folder}/city", clock)
        part.remove(folder)
    part.remove(place)
    return "jumps"


def clocks_of_browser(part, folder, clock):
    terminal = Terminal(part.binary, folder, environment=clock.environment)
    if not terminal.wait("已同步", 60):
        part.find("no browser under another clock")
    for _ in range(12):
        jump = part.random.choice(JUMPS)
        clock.set(jump)
        press(part, terminal, 20)
        part.count += 1
        compare(part, terminal, f"a jump of {jump} s")
        if terminal.is_dead:
            break
        used = spent(terminal.pid)
        time.sleep(0.5)
        if spent(terminal.pid) - used > 0.4:
            part.find(f"after a jump of {jump} s it is busy with nothing")
    status = terminal.ask("pane_dead_status")
    if terminal.is_dead and status != "0":
        part.find(f"a browser ended with {status} after jumps: {terminal.screen()[-500:]}")
    terminal.close()
    clock.set(0)
    status, _, messages = part.call(["sync", "--data-dir", f"{folder}/data"])
    if status != 0:
        part.find(f"a pull after jumps ends with {status}: {messages}")


def spent(pid):
    """Seconds of processor time."""
    try:
        fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def clocks_of_server(part, folder, clock):
    """Wherever the clock went, when it is right again people come in, and rates let them write."""
    server = Server(part.binary, folder, environment=clock.environment)
    password = server.admin("account", "add", "tester")
    path = share_path(server)
    address = "9.9.9.9"
    login = {"login": "tester", "password": password}
    for _ in range(8):
        jump = part.random.choice(JUMPS)
        clock.set(jump)
        part.count += 1
        answers = [
            ask(server, "POST", "/api/v1/session", dict(login, password="wrong"), None, address),
            ask(server, "POST", "/api/v1/captcha", None, None, address),
            ask(server, "POST", path + "/shares", {"channel": "wechat"}, None, address),
            ask(server, "GET", "/api/v1/entries"), ask(server, "GET", "/health")]
        strange = [status for status, _ in answers if status is None or status >= 500]
        if strange:
            part.find(f"after a jump of {jump} s the server answers {strange}")
    clock.set(0)
    # A rate that is used up frees one after another; a lock is for half a minute. Not for years.
    for what, body, patience in [(path + "/shares", {"channel": "weibo"}, 5),
                                 ("/api/v1/session", login, 60)]:
        end = time.time() + patience
        while True:
            status, answer = ask(server, "POST", what, body, None, address)
            if status != 429 or time.time() > end:
                break
            time.sleep(0.5)
        if status not in (200, 422):
            part.find(f"with the right time again {what} is answered {status} {answer!r}")
    if server.end() != 0:
        part.find("the server did not end well")
