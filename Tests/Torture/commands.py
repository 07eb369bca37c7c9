"""The subcommands in a terminal of their own, on a platform that spoils what it answers: each ends
in time, in words, and shows and writes nothing that steers a terminal or cannot be seen."""

import fcntl, json, os, re, select, signal, subprocess, termios, time

from hostile import HostileProxy
from part import PUBLISHED, table
from server import Server, ask

# Behind what the program itself says to a terminal: `\r` and `ESC [ K`, before progress.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
SECONDS = 60


def commands(part):
    Commands(part).run()
    return "commands"


class Commands:
    def __init__(self, part):
        self.part, self.folder = part, part.folder()
        self.server = Server(part.binary, f"{self.folder}/city")
        table(f"{self.folder}/table.csv", 300)
        for kind in ("interface", "dataset"):
            self.server.admin("publish", f"{self.folder}/table.csv", "--title", f"许可 {kind}",
                              "--kind", kind, *PUBLISHED)
        self.password = self.server.admin("account", "add", "tester")
        self.token = self.server.admin("token", "tester", "--calls", "100000000")
        entries = json.loads(ask(self.server, "GET", "/api/v1/entries?limit=200")[1])["data"]
        self.ids = [entry["id"] for entry in entries["entries"]]
        self.proxy = HostileProxy(self.server.port, part.random.getrandbits(32))
        self.proxy.chance = 0

    def run(self):
        part = self.part
        status, text = self.call(["login", "tester"], typed=self.password + "\n")
        if status != 0:
            part.find(f"no login: {text[-300:]!r}")
        self.call(["sync"])
        self.proxy.chance = 0.5
        part.begin()
        while part.goes_on:
            words = self.words()
            status, text = self.call(words)
            part.count += 1
            self.judge(words, status, text)
        self.server.kill()
        part.check_stores(f"{self.folder}/data")
        part.notes.append(f"{self.proxy.spoilt} answers spoilt")
        part.remove(self.folder)

    def words(self):
        chance, entry = self.part.random, self.part.random.choice(self.ids)
        words = chance.choice([
            ["sync"], ["sync", "--full"], ["search", "企业"], ["search", ""], ["news"], ["quota"],
            ["show", entry], ["fields", entry], ["preview", entry], ["spec", entry],
            ["invoke", entry], ["invoke", entry, "--all", "--page-size", "50"],
            ["invoke", entry, "--format", chance.choice(["raw", "json", "ndjson", "csv", "table"])],
            ["download", entry, "--output", f"{self.folder}/files/"], ["whoami"],
            ["rate", entry, "--stars", "4"], ["favourite", entry], ["favourite"],
            ["correct", entry, "标题有误"], ["suggest", "开放更多", "--reason", "试"],
            ["share", entry], ["share", entry, "--qr"], ["developer"], ["code", entry],
            ["history"], ["fetches"], ["doctor"]])
        return [*words, *(["--json"] if chance.random() < 0.3 else [])]

    def judge(self, words, status, text):
        part = self.part
        label = f"{words} on a hostile platform"
        if status is None:
            part.find(f"{label} goes on after {SECONDS} s")
        elif status < 0 or status > 100:
            part.find(f"{label} ends with {status}: {text[-400:]!r}")
        elif status != 0 and not re.search("[一-龥]", text):
            part.find(f"{label} ends with {status} and says {text[-400:]!r}")
        unseen = UNSEEN.search(text.replace("\x1b[K", "").replace("\r", ""))
        if unseen:
            place = unseen.start()
            part.find(f"{label} shows {text[max(0, place - 60):place + 60]!r}")
        if os.path.isdir(f"{self.folder}/files"):
            for name in os.listdir(f"{self.folder}/files"):
                if UNSEEN.search(name):
                    part.find(f"{label} writes {name!r}")
                os.remove(f"{self.folder}/files/{name}")

    def call(self, words, typed=""):
        """Status, nil where it does not end, and all that the terminal was given."""
        ours, theirs = os.openpty()
        process = subprocess.Popen(
            [self.part.binary, *words, "--data-dir", f"{self.folder}/data", "--platform",
             self.proxy.url],
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=dict(os.environ, TJDATA_TOKEN=self.token, TERM="xterm"))
        os.close(theirs)
        seen, end = b"", time.time() + SECONDS
        try:
            while time.time() < end:
                if select.select([ours], [], [], 0.5)[0]:
                    data = os.read(ours, 65536)
                    if not data:
                        break
                    seen += data
                    if typed and "密码".encode() in seen:
                        time.sleep(0.3)
                        os.write(ours, typed.encode())
                        typed = ""
        except OSError:
            pass
        try:
            status = process.wait(max(1, end - time.time()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            status = None
        os.close(ours)
        return status, seen.decode(errors="replace")
