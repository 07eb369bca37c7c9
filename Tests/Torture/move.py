"""A platform is taken from SQLite to PostgreSQL by `admin copy` while people write: the copy is
killed now and then and begun again, writes wait for a second at most, and what was confirmed is
there."""

import json, os, pwd, re, select, shutil, subprocess, tempfile, time

from cluster import Database, programs
from part import PUBLISHED, table
from server import Server, ask, share_path
from writes import Writes

ROWS, LONGEST = 200_000, 1000
FOLLOWS = "正在跟随"


def moves(part):
    if not programs():
        part.notes.append("not tried: PostgreSQL's programs are missing")
        return "copies"
    folder = tempfile.mkdtemp(prefix="tjdata-torture-")
    user = pwd.getpwnam("postgres") if os.getuid() == 0 else None
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    server = Server(part.binary, f"{folder}/file")
    table(f"{folder}/rows.csv", ROWS)
    server.admin("publish", f"{folder}/rows.csv", "--title", "许可", "--kind", "interface",
                 *PUBLISHED)
    path = share_path(server)
    pauses, kills, confirmed = [], 0, 0
    part.begin()
    try:
        while part.goes_on:
            database = Database(folder, f"data{part.count}", 20000 + part.random.randrange(30000),
                                user)
            database.make()
            database.start()
            try:
                writes = Writes(part, server, path, confirmed, refusals=[503])
                pause, killed = move(part, server, folder, database)
                confirmed, unsure = writes.end()
                kills += killed
                pauses.append(pause)
                if pause > LONGEST:
                    part.find(f"writes waited for {pause} ms")
                check(part, folder, database, path, confirmed, unsure)
            finally:
                database.stop()
                shutil.rmtree(database.data, ignore_errors=True)
            # What was taken elsewhere is not lost here either, and the next trial begins with it.
            server.admin("copy", "--undo")
            confirmed = shares(server, path)
            part.count += 1
        if server.end() != 0:
            part.find("the server did not end well")
    finally:
        if server.process.poll() is None:
            server.kill()
        part.remove(folder)
    return (f"copies of {ROWS:,} rows, {kills} kills, {confirmed} confirmed writes; writes waited "
            f"{sorted(pauses)[len(pauses) // 2]} ms at the median, {max(pauses)} at most")


def move(part, server, folder, database):
    """Returns for how many milliseconds writes waited, and how often the copy was killed before."""
    words = [part.binary, "admin", "copy", "--data-dir", server.folder, "--wait", "--to",
             f"postgresql:///postgres?host={folder}&port={database.port}&user=tester"]
    kills = 0
    while part.random.random() < 0.5:
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(part.random.uniform(0.1, 8))
        process.kill()
        process.wait()
        kills += 1
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    said = b""
    while FOLLOWS.encode() not in said:
        ready, _, _ = select.select([process.stderr], [], [], 300)
        read = os.read(process.stderr.fileno(), 4096) if ready else b""
        if not read:
            raise RuntimeError(f"the copy did not follow: {said.decode()}")
        said += read
    time.sleep(part.random.uniform(0, 3))
    _, rest = process.communicate(b"\n", timeout=120)
    found = re.search(r"暂停了 (\d+) 毫秒", rest.decode())
    if process.returncode != 0 or not found:
        raise RuntimeError(f"the copy did not end: {rest.decode()}")
    return int(found[1]), kills


def check(part, folder, database, path, confirmed, unsure):
    place = f"{folder}/new"
    os.makedirs(f"{place}/portal", mode=0o700)
    shutil.copy2(f"{folder}/file/portal/portal.key", f"{place}/portal/portal.key")
    url = f"postgresql:///postgres?host={folder}&port={database.port}&user=tester"
    server = Server(part.binary, place, options=["--database", url])
    found = shares(server, path)
    if not confirmed <= found <= confirmed + unsure:
        part.find(f"{found} shares of {confirmed} confirmed and {unsure} refused")
    if ask(server, "POST", path + "/shares", {"channel": "wechat"})[0] != 200:
        part.find("the new place takes no write")
    if server.end() != 0:
        part.find("the new server did not end well")
    shutil.rmtree(place)


def shares(server, path):
    return json.loads(ask(server, "GET", path + "/voice")[1])["data"]["shares"]
