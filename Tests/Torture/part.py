"""What a part counts and finds, and what several parts need."""

import os, random, shutil, sqlite3, subprocess, sys, tempfile, time

QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Part:
    def __init__(self, name, options):
        self.name, self.options = name, options
        self.random = random.Random(f"{options.seed}-{name}")
        self.begin()
        self.count, self.found, self.notes = 0, [], []

    def begin(self):
        """Counts the time from now, behind what a part had to prepare."""
        self.end = time.time() + self.options.seconds

    @property
    def goes_on(self):
        return time.time() < self.end

    @property
    def binary(self):
        return self.options.binary

    def find(self, what):
        self.found.append(what)
        if len(self.found) <= 20:
            print(f"  found in {self.name}: {what}", file=sys.stderr, flush=True)

    def show(self, *screens):
        """Screens that a finding is about, as a person saw them."""
        if len(self.found) <= 20:
            print("\n--------\n".join(screens), file=sys.stderr, flush=True)

    def folder(self):
        return tempfile.mkdtemp(prefix="tjdata-torture-")

    def remove(self, folder):
        shutil.rmtree(folder, ignore_errors=True)

    def call(self, words, seconds=60, **options):
        """The program with these words: status, output and messages."""
        try:
            done = subprocess.run([self.binary, *words], stdin=subprocess.DEVNULL, text=True,
                                  capture_output=True, timeout=seconds, **options)
        except subprocess.TimeoutExpired:
            self.find(f"{' '.join(words)} goes on after {seconds} s")
            return None, "", ""
        return done.returncode, done.stdout, done.stderr

    def killed(self, words, longest, **options):
        """Begins it and ends it by kill -9 at some moment.
        Returns its status where it came to an end before."""
        process = subprocess.Popen([self.binary, *words], **QUIET, **options)
        try:
            status = process.wait(self.random.uniform(0.01, longest))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            status = None
        self.count += 1
        return status

    def check_stores(self, folder):
        """Every SQLite file under the folder must be whole."""
        for base, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(base, name)
                if os.path.isfile(path):
                    self.check_store(path)

    def check_store(self, path):
        try:
            with open(path, "rb") as file:
                if file.read(16) != b"SQLite format 3\0":
                    return
            store = sqlite3.connect(path, timeout=10)
            try:
                verdict = store.execute("PRAGMA integrity_check").fetchone()[0]
            finally:
                store.close()
        except FileNotFoundError:
            return
        except sqlite3.Error as error:
            verdict = str(error)
        if verdict != "ok":
            self.find(f"{path} after {self.count} trials: {verdict}")


def table(path, rows):
    """A table of so many rows as CSV."""
    with open(path, "w") as file:
        file.write("名称,数值,地址,日期\n")
        for row in range(rows):
            file.write(f"第{row}号许可,{row * 7 % 1000}.{row % 10},天津市河西区{row}号,"
                       f"2026-{row % 12 + 1:02}-{row % 28 + 1:02}\n")


PUBLISHED = ["--theme", "市场监管", "--department", "市市场监管委", "--code-prefix", "f_"]
