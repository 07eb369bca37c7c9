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
    return ConnectionPool(url, bounds: bounds)
  }
}
