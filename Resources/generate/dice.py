"""Chance that falls the same way on every machine and every Python."""

import hashlib


class Dice:
    """A stream of numbers drawn from SHA-256 of a seed and a counter."""

    def __init__(self, seed):
        self.seed = seed.encode()
        self.count = 0

    def below(self, limit):
        """A number from 0 up to, not including, `limit`."""
        self.count += 1
        digest = hashlib.sha256(self.seed + b"\0" + str(self.count).encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def percent(self, chance):
        return self.below(100) < chance
