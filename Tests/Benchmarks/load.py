"""Requests to servers of this machine by wrk, and what they took."""

import json
import subprocess
import tempfile

SCRIPT = """
local paths, method, count, failed = {paths}, "{method}", 0, 0
local ports, number = {ports}, 0
function setup(thread)
  thread:set("seed", number)
  thread.addr = wrk.lookup("127.0.0.1", ports[number % #ports + 1])[1]
  number = number + 1
end
function init(args) math.randomseed(seed + {seed}) end
function request()
  local headers = {{}}
  headers["Host"] = "data.example.cn"
  headers["X-Forwarded-For"] = math.random(1, 223) .. "." .. math.random(0, 255) .. "." ..
    math.random(0, 255) .. "." .. math.random(1, 254)
  local body = nil
  if method == "POST" then
    headers["Content-Type"] = "application/json"
    body = '{{"channel":"wechat"}}'
  end
  return wrk.format(method, paths[math.random(#paths)], headers, body)
end
function done(summary, latency, requests)
  io.write(string.format("figures %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def lua(values):
    return "{" + ", ".join(json.dumps(value) for value in values) + "}"


def measure(paths, ports, seconds, connections, method="GET", seed=100):
    """Requests a second, median and 99th percentile in milliseconds, and how many failed, each
    asking for one of `paths` by chance."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT.format(
            paths=lua(paths), ports=lua(ports), seed=seed, method=method))
        script.flush()
        command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "-s", script.name,
                   f"http://127.0.0.1:{ports[0]}"]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    words = next(line for line in said.splitlines() if line.startswith("figures")).split()
    count, duration, median, last, failed = map(int, words[1:])
    return count / duration * 1e6, median / 1000, last / 1000, failed
