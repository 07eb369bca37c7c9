"""`admin backup` while people write, from a file and from PostgreSQL; killed now and then, and made
again. What is restored into a new place has all that was confirmed before the backup was begun, and
nothing that was never asked for."""

import os, pwd, shutil, time

from cluster import Database, programs
from move import shares
from part import PUBLISHED, table
from server import Server, accounts, ask, share_path
from writes import Writes

ROWS = 50_000


def backups(part):
    folder = part.folder()
    user = pwd.getpwnam("postgres") if os.getuid() == 0 and programs() else None
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    database, engines = None, [[]]
    if programs():
        database = Database(folder, "data", 20000 + part.random.randrange(30000), user)
        database.make()
        database.start()
        engines.append(["--database", f"postgresql:///postgres?host={folder}"
                        f"&port={database.port}&user=tester"])
    else:
        part.notes.append("SQLite alone: PostgreSQL's programs are missing")
    table(f"{folder}/rows.csv", ROWS)
    kills = total = 0
    part.begin()
    try:
        for place, options in enumerate(engines):
            part.end = time.time() + part.options.seconds / len(engines)
            more, killed = engine(part, folder, f"{folder}/{place}", options)
            total += more
            kills += killed
    finally:
        if database:
            database.stop()
        part.remove(folder)
    return f"backups that were restored, {kills} kills, {total} confirmed writes"


def engine(part, folder, place, options):
    server = Server(part.binary, place, options=options)
    writes = None
    try:
        server.admin("publish", f"{folder}/rows.csv", "--title", "许可", "--kind", "interface",
                     *PUBLISHED)
        path, (sessions, _) = share_path(server), accounts(server, 2)
        writes = Writes(part, server, path)
        kills = 0
        while part.goes_on:
            kills += trial(part, folder, server, path, sessions[0], writes)
            part.count += 1
        writes.end()
        if server.end() != 0:
            part.find("the server did not end well")
        return writes.confirmed, kills
    finally:
        if writes:
            writes.end()
        if server.process.poll() is None:
            server.kill()


def trial(part, folder, server, path, session, writes):
    place, kills = f"{folder}/backup", 0
    words = ["admin", "backup", place, "--with-key", "--data-dir", server.folder, *server.options]
    while part.random.random() < 0.4:
        if part.killed(words, 1) is None:
            kills += 1
        part.count -= 1
        shutil.rmtree(place, ignore_errors=True)
    time.sleep(part.random.uniform(0, 0.5))
    before, _ = writes.state()
    status, _, said = part.call(words)
    after, unsure = writes.state()
    if status != 0:
        part.find(f"the backup ended with {status}: {said}")
    mode = [oct(os.stat(f"{place}/{name}").st_mode & 0o777) for name in os.listdir(place)]
    if set(mode) != {"0o600"}:
        part.find(f"a backup of modes {mode}")
    part.check_stores(place)
    new = f"{folder}/new"
    status, _, said = part.call(["admin", "restore", place, "--data-dir", new])
    if status != 0:
        part.find(f"restoring ended with {status}: {said}")
    check(part, Server(part.binary, new), path, session, before, after + unsure)
    shutil.rmtree(place)
    shutil.rmtree(new)
    return kills


def check(part, server, path, session, least, most):
    found = shares(server, path)
    if not least <= found <= most:
        part.find(f"{found} shares of {least} confirmed before, {most} asked for until after")
    if ask(server, "GET", "/api/v1/account", bearer=session)[0] != 200:
        part.find("a login is not known any more")
    if ask(server, "POST", path + "/shares", {"channel": "wechat"})[0] != 200:
        part.find("the new place takes no write")
    if server.end() != 0:
        part.find("the restored server did not end well")
