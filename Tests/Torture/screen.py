"""Parts in a real terminal (tmux): keys, sizes, kinds of terminals, signals, two browsers."""

import os, random, re, signal, subprocess, threading, time

from hostile import HostileProxy
from server import Server

KEYS = ["Down", "Up", "Left", "Right", "NPage", "PPage", "Home", "End", "Enter", "Escape", "Tab",
        "BTab", "BSpace", "C-l", "C-s", "C-r", "F1", *"1234567jkhlgGmSt/:?vfyn[]abz天津，0.*\"'"]
# What terminals say of themselves, at moments when nobody asked, whole and in pieces.
ANSWERS = [answer.encode() for answer in [
    "\x1b[12;40R", "\x1b[1;1R", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1b]11;rgb:0/0/0\x1b\\",
    "\x1b]11;", "\x1b[?1;2c", "\x1b[?62;", "\x1bP1+r544e\x1b\\", "\x1b[<0;10;5M",
    "\x1b[<65;3;3M",
    "\x1b[M !!", "\x1b[", "\x1bO", "\x1b[I", "\x1b[O", "\x1b[99999999999999999999;5A",
    "\x1b[200~粘\n贴\x1b[31m\u202e\x1b[201~", "\x1b[201~", "\x1b[27;5;97~",
]] + [b"\x9b1;1R", b"\xff\xfe", b"\xe5\xa4", b"\x00"]
TERMS = ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
         "ansi", "cygwin", "sun", "rxvt", "xterm-mono"]
# Nothing of what a platform sends may show these: they would steer a terminal.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")


class Terminal:
    """One tmux of its own with the program in it."""

    def __init__(self, binary, folder, words=(), term="xterm-256color", size=(100, 30),
                 environment=()):
        self.socket = f"torture-{os.getpid()}-{random.SystemRandom().getrandbits(32)}"
        self.folder = folder
        variables = " ".join(f"{name}={value}" for name, value in dict(environment).items())
        command = (f"exec env -i PATH=/usr/bin:/bin HOME={folder} LANG=C.UTF-8 TERM={term} "
                   f"SWIFT_BACKTRACE=enable=no {variables} {binary} --data-dir {folder}/data "
                   + " ".join(words))
        self.tmux("-f", "/dev/null", "-u", "new-session", "-d", "-x", str(size[0]), "-y",
                  str(size[1]), command, ";", "set", "-g", "status", "off", ";", "set", "-g",
                  "remain-on-exit", "on", ";", "set", "-s", "escape-time", "0")
        self.tmux("resize-window", "-x", str(size[0]), "-y", str(size[1]))

    def tmux(self, *words):
        return subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True,
                              text=True, errors="replace").stdout

    def keys(self, keys):
        self.tmux("send-keys", *keys)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def send(self, data):
        """Bytes as they are."""
        self.tmux("send-keys", "-H", *(f"{byte:02x}" for byte in data))

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def rested(self, limit=20.0, still=0.4):
        """The screen once it has stood still for so long, and the program has nothing to do: on a
        busy machine it may stand still because its turn has not come."""
        last, since, end = None, time.time(), time.time() + limit
        pid = self.pid
        while time.time() < end:
            now = self.screen()
            if now != last or is_busy(pid):
                last, since = now, time.time()
            elif time.time() - since > still:
                break
            time.sleep(0.05)
        return last or ""

    def wait(self, text, limit=30.0):
        end = time.time() + limit
        while time.time() < end:
            if text in self.screen():
                return True
            time.sleep(0.05)
        return False

    def ask(self, name):
        return self.tmux("display", "-p", f"#{{{name}}}").strip()

    @property
    def is_dead(self):
        return self.ask("pane_dead") == "1"

    @property
    def pid(self):
        return int(self.ask("pane_pid"))

    def close(self):
        self.tmux("kill-server")


def is_busy(pid):
    """Whether any of its threads runs, or waits for a processor or a disk."""
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/stat") as file:
                if file.read().rsplit(")", 1)[1].split()[0] in "RD":
                    return True
    except OSError:
        pass
    return False


def opened(part, folder=None, **arguments):
    terminal = Terminal(part.binary, folder or part.folder(), **arguments)
    if not terminal.wait("已同步", 60):
        part.find(f"it did not come up, {arguments}: {terminal.screen().strip()[-300:]!r}")
    return terminal


def shut(part, terminal):
    terminal.close()
    part.remove(terminal.folder)


def compare(part, terminal, label, patience=0.4):
    """What stands there must be what a whole new painting puts there; but for the two last rows,
    where a message goes with the next key, and while something is under way. `patience` is how
    long an answer may be under way without a word of it on the screen."""
    before = terminal.rested(still=patience).rstrip("\n").rsplit("\n", 2)[0]
    terminal.keys(["C-l"])
    after = terminal.rested(still=patience)
    if "正在" in before or "正在" in after:
        return
    clock = lambda text: re.sub(r"\d+([:：]\d+)+|\d+/\d+|\d+ ?秒", "#", text)
    stale = [a for a, b in zip(before.split("\n"), after.split("\n")) if clock(a) != clock(b)]
    if stale:
        part.find(f"{label}: {len(stale)} rows differ after Ctrl-L, as {stale[0]!r}")
        part.show(before, after)
    if CONTROLS.search(after):
        part.find(f"{label}: controls on the screen")


def press(part, terminal, longest=60):
    batch = [part.random.choice(KEYS) for _ in range(part.random.randint(1, longest))]
    terminal.keys(batch)
    if part.random.random() < 0.2:
        terminal.send(part.random.choice(ANSWERS))
    part.count += len(batch)


def keys(part):
    """On the embedded platform, and on one whose every answer may be spoilt, in turns."""
    folder = part.folder()
    server = Server(part.binary, folder)
    proxy = HostileProxy(server.port, part.random.getrandbits(32))
    part.begin()
    runs = 0
    while part.goes_on:
        runs += 1
        if runs % 2:
            terminal = opened(part)
        else:
            terminal = Terminal(part.binary, part.folder(), ["--platform", proxy.url])
        until = time.time() + 60
        while part.goes_on and time.time() < until and not terminal.is_dead:
            press(part, terminal)
            if part.random.random() < 0.03:
                # The proxy keeps some answers for two seconds.
                compare(part, terminal, f"keys {part.count}", 0.4 if runs % 2 else 2.4)
        # Asked in this order: it may end between the two.
        is_dead = terminal.is_dead
        status = terminal.ask("pane_dead_status")
        if is_dead and status != "0":
            part.find(f"ended with {status or terminal.ask('pane_dead_signal')!r} after "
                      f"{part.count} keys, run {runs}: {terminal.screen().strip()[-500:]!r}")
        elif not terminal.is_dead and not terminal.rested().strip():
            part.find(f"nothing on the screen after {part.count} keys")
        if "STEERED" in terminal.ask("pane_title"):
            part.find(f"a platform's words steered the terminal within {part.count} keys")
        shut(part, terminal)
    server.kill()
    part.remove(folder)
    return f"keys, {proxy.spoilt} answers spoilt"


def resizes(part):
    terminal = opened(part)
    while part.goes_on and not terminal.is_dead:
        for _ in range(part.random.randint(1, 20)):
            size = part.random.choice([(1, 1), (2, 80), (500, 200), None]) or (
                part.random.randint(1, 250), part.random.randint(1, 90))
            terminal.tmux("resize-window", "-x", str(size[0]), "-y", str(size[1]))
            terminal.keys([part.random.choice("123456jk")])
            part.count += 1
        compare(part, terminal, f"resize {part.count}")
    if terminal.is_dead:
        part.find(f"ended with {terminal.ask('pane_dead_status')} after {part.count} sizes")
    shut(part, terminal)
    return "sizes"


def terms(part):
    while part.goes_on:
        for term in part.random.sample(TERMS, len(TERMS)):
            if not part.goes_on:
                break
            terminal = opened(part, term=term)
            for _ in range(40):
                terminal.keys([part.random.choice("12345jkG") for _ in range(3)])
            compare(part, terminal, term)
            part.count += 1
            shut(part, terminal)
    return "runs"


def signals(part):
    while part.goes_on:
        terminal = Terminal(part.binary, part.folder())
        time.sleep(part.random.uniform(0, 1.5))
        number = part.random.choice([signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
        terminal.keys([part.random.choice("123jk")])
        try:
            os.kill(terminal.pid, number)
        except (ProcessLookupError, ValueError):
            pass
        end = time.time() + 15
        while not terminal.is_dead and time.time() < end:
            time.sleep(0.05)
        if not terminal.is_dead:
            part.find(f"goes on after {number.name}")
        elif terminal.ask("alternate_on") != "0" or terminal.ask("mouse_any_flag") != "0":
            part.find(f"leaves the terminal changed after {number.name}")
        part.count += 1
        shut(part, terminal)
    return "signals"


def browsers(part):
    """Two browsers on one store, one of them killed now and then, and commands beside them."""
    folder = part.folder()
    program = ["--data-dir", f"{folder}/data"]
    first = opened(part, folder)
    terminals = [first, opened(part, folder)]
    done = threading.Event()

    def commands():
        chance = random.Random(part.random.getrandbits(32))
        while not done.is_set():
            words = chance.choice([["sync"], ["search", "企业"], ["sync", "--full"], ["quota"],
                                   ["search", "市场"], ["news"]])
            status, _, messages = part.call([*words, *program])
            if status != 0:
                part.find(f"{words} beside two browsers ends with {status}: {messages[-300:]}")

    beside = threading.Thread(target=commands)
    beside.start()
    kills = 0
    while part.goes_on:
        for place, terminal in enumerate(terminals):
            press(part, terminal, 20)
            if part.random.random() < 0.02 and not terminal.is_dead:
                os.kill(terminal.pid, signal.SIGKILL)
                kills += 1
            elif terminal.is_dead and terminal.ask("pane_dead_status") not in ("0", ""):
                part.find(f"one of two ended with {terminal.ask('pane_dead_status')}")
            if terminal.is_dead:
                terminal.close()
                terminals[place] = opened(part, folder)
            elif part.random.random() < 0.02:
                compare(part, terminal, f"one of two, {part.count}")
    done.set()
    beside.join()
    for terminal in terminals:
        terminal.close()
    part.check_stores(folder)
    part.remove(folder)
    return f"keys in two browsers, {kills} kills"
