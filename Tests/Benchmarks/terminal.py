"""A program on a pseudo terminal of its own, whose output is timed from outside."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Terminal:
    """Starts `command` on a terminal of that size."""

    def __init__(self, command, columns=120, rows=40, environment=()):
        self.began = time.monotonic()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            # Before the program asks.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", **dict(environment))
            os.execv(command[0], [str(word) for word in command])

    def type(self, text, quiet=0.06, patience=2.0, of=None):
        """Milliseconds from the key to the last byte before it is quiet, or None for no reaction;
        and what was written. Where `of` is given, the last of what matches it ends them."""
        began = time.monotonic()
        os.write(self.terminal, text.encode())
        return self.settle(began, quiet, patience, of)

    def settle(self, began, quiet, patience, of=None):
        last, found, seen = None, None, b""
        while select.select([self.terminal], [], [], patience if last is None else quiet)[0]:
            try:
                written = self.read()
            except OSError:
                break
            last = (time.monotonic() - began) * 1000
            seen += written
            if of and of.search(written):
                found = last
        return found if of else last, seen

    def read(self):
        """What was written; where the cursor is is answered at once, as terminals do."""
        written = os.read(self.terminal, 1 << 16)
        if b"\x1b[6n" in written:
            os.write(self.terminal, b"\x1b[1;2R")
        return written

    def wait(self, text):
        seen = b""
        while text.encode() not in seen:
            seen += self.read()

    def end(self):
        os.kill(self.child, signal.SIGTERM)
        os.close(self.terminal)
        os.waitpid(self.child, 0)
