import Glibc
import PostgreSQL
import PostgreSQLSupport

/// Connections to the run's server, each test in a schema of its own.
struct TestServer {
  let url: ServerURL

  init() throws {
    let server = try PostgreSQLServer.shared()
    let name = PostgreSQLServer.freshName()
    try Connection(try ServerURL(server.url())).run("CREATE SCHEMA \(name)")
    url = try ServerURL(server.url(schema: name))
  }

  func pool(_ connections: Int = 4) -> ConnectionPool {
    var bounds = ConnectionPool.Bounds()
    bounds.connections = connections
    // However busy the machine is.
    bounds.patience = .seconds(600)
    return ConnectionPool(url, bounds: bounds)
  }
}

/// The process behind a connection, standing still.
final class StoppedProcess: Sendable {
  private let id: pid_t

  init(of connection: Connection) throws {
    id = pid_t(try connection.query("SELECT pg_backend_pid()")[0].integer(0) ?? 0)
    kill(id, SIGSTOP)
  }

  deinit { goOn() }

  func goOn() { kill(id, SIGCONT) }
}
