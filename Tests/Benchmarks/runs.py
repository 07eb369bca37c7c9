"""A program from its start to its end, and what it took."""

import os
import subprocess
import sys
import threading
import time


class Run:
    """Seconds on the wall and of processor time, and the most memory in MB.

    The memory is looked at while it runs: what wait4(2) tells of a child is at least what its
    parent had when it began."""

    def __init__(self, command):
        self.memory = 0
        with open(os.devnull, "w") as nothing:
            began = time.monotonic()
            child = subprocess.Popen(command, stdout=nothing, stderr=subprocess.PIPE)
            watch = threading.Thread(target=self.watch, args=[child.pid], daemon=True)
            watch.start()
            said = child.stderr.read()
            watch.join()
            _, status, used = os.wait4(child.pid, 0)
            self.wall = time.monotonic() - began
        if status != 0:
            sys.exit(f"{command[0]}: {said.decode(errors='replace')}")
        self.processor = used.ru_utime + used.ru_stime

    def watch(self, process):
        """Until it has ended: then it has no memory to tell of."""
        while True:
            with open(f"/proc/{process}/status") as status:
                peak = [line for line in status if line.startswith("VmHWM:")]
            if not peak:
                return
            self.memory = int(peak[0].split()[1]) / 1024
            time.sleep(0.005)
