"""A proxy before the platform that spoils what it answers, by chance: words that would steer a
terminal, texts without end, wrong kinds, answers that are cut, slow, or none at all."""

import http.client, http.server, json, random, threading, time

WORDS = ["\x1b[2J\x1b[31m红", "\x1b]0;STEERED\x07", "\x9b31m", "a\x00b\x08\x7f", "\u202eevil\u202c",
         "\u2066x\u2069", "\u200b\u200d\ufeff", "👨‍👩‍👧‍👦" * 30, "e" + "\u0301" * 200, "国" * 5000,
         "x" * 20000, "\r\n\t\v\f", "", " ", "\ufffd", "𠮷𰻝", "%s%n", "'; DROP TABLE entries; --",
         "ｶﾞ" * 40, "\ud83d", "http://evil.example/\x1b[A", "../../etc/passwd"]


class HostileProxy:
    def __init__(self, port, seed):
        self.target, self.random, self.spoilt = port, random.Random(seed), 0
        # Of its answers, how many are spoilt.
        self.chance = 0.5
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 30

            def handle_any(self):
                proxy.handle(self)

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = handle_any

            def log_message(self, *words):
                pass

        class Quiet(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, address):
                pass

        self.listener = Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.listener.server_port}"
        threading.Thread(target=self.listener.serve_forever, daemon=True).start()

    def handle(self, asked):
        length = int(asked.headers.get("Content-Length") or 0)
        body = asked.rfile.read(length) if length else None
        headers = {name: value for name, value in asked.headers.items()
                   if name.lower() not in ("host", "accept-encoding", "connection")}
        connection = http.client.HTTPConnection("127.0.0.1", self.target, timeout=10)
        connection.request(asked.command, asked.path, body, headers)
        answer = connection.getresponse()
        data, status = answer.read(), answer.status
        connection.close()
        kept = [(name, value) for name, value in answer.getheaders()
                if name.lower() not in ("content-length", "transfer-encoding", "connection")]
        if self.random.random() < self.chance:
            self.spoilt += 1
            data, status = self.spoil(data, status)
        cut = self.random.random() < 0.06 * self.chance
        asked.send_response(status)
        for name, value in kept:
            asked.send_header(name, value)
        asked.send_header("Content-Length", str(len(data) + (1000 if cut else 0)))
        asked.end_headers()
        if asked.command != "HEAD":
            asked.wfile.write(data)
        if cut:
            asked.close_connection = True

    def spoil(self, data, status):
        kind = self.random.random()
        if kind < 0.7:
            lines = data.split(b"\n")
            return b"\n".join(self.spoil_json(line) for line in lines), status
        if kind < 0.78:
            place = self.random.randrange(len(data) + 1)
            return data[:place] + self.random.randbytes(20) + data[place + 20:], status
        if kind < 0.84:
            return data, self.random.choice([200, 204, 400, 401, 403, 404, 418, 429, 500, 503])
        if kind < 0.9:
            return self.random.choice([b"", b"null", b"[]", b"{}", b"[" * 500, b"<html>\x1b[2J",
                                       b'{"code":"x","data":7}', b"\xff\xfe" * 50]), status
        time.sleep(self.random.uniform(0, 2))
        return data, status

    def spoil_json(self, line):
        try:
            value = json.loads(line)
        except ValueError:
            return line
        share = self.random.choice([0.01, 0.1, 0.6])
        return json.dumps(self.spoil_value(value, share), ensure_ascii=True).encode()

    def spoil_value(self, value, share):
        if isinstance(value, dict):
            return {name: self.spoil_value(item, share) for name, item in value.items()}
        if isinstance(value, list):
            return [self.spoil_value(item, share) for item in value]
        if self.random.random() >= share:
            return value
        if isinstance(value, str):
            return self.random.choice([value + self.random.choice(WORDS),
                                       self.random.choice(WORDS)])
        if isinstance(value, (int, float)) and self.random.random() < 0.3:
            return self.random.choice([-1, 0, 2**63, 1e308, 10**30, 0.5, None, "7"])
        return value
