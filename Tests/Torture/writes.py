"""Shares by several people at once."""

import threading

from server import ask

WRITERS = 6


class Writes:
    """Until told to end. What is answered otherwise than 200, or a status that may come, is found
    fault with."""

    def __init__(self, part, server, path, confirmed=0, refusals=()):
        self.part, self.server, self.path, self.refusals = part, server, path, refusals
        # Refused ones may have been kept before.
        self.confirmed, self.refused, self.asked = confirmed, 0, 0
        self.ends, self.lock = threading.Event(), threading.Lock()
        self.threads = [threading.Thread(target=self.write) for _ in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def write(self):
        while not self.ends.is_set():
            with self.lock:
                self.asked += 1
            status, body = ask(self.server, "POST", self.path + "/shares", {"channel": "wechat"})
            with self.lock:
                self.asked -= 1
                self.confirmed += status == 200
                self.refused += status in self.refusals
            if status != 200 and status not in self.refusals:
                self.part.find(f"a share was answered {status}: {body[:200]!r}")

    def state(self):
        """Confirmed, and under way."""
        with self.lock:
            return self.confirmed, self.asked

    def end(self):
        """Confirmed, and refused."""
        self.ends.set()
        for thread in self.threads:
            thread.join()
        return self.confirmed, self.refused
