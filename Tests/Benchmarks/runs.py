"""A program from its start to its end, and what it took."""

import os
import subprocess
import sys
import time


class Run:
    """Seconds on the wall and of processor time, and the most memory in MB."""

    def __init__(self, command):
        with open(os.devnull, "w") as nothing:
            began = time.monotonic()
            child = subprocess.Popen(command, stdout=nothing, stderr=subprocess.PIPE)
            said = child.stderr.read()
            _, status, used = os.wait4(child.pid, 0)
            self.wall = time.monotonic() - began
        if status != 0:
            sys.exit(f"{command[0]}: {said.decode(errors='replace')}")
        self.processor = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024
