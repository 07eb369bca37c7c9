import PostgreSQL
import PostgreSQLSupport
import Testing

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

extension Trait where Self == ConditionTrait {
  /// Said plainly where there is no server to try.
  static var needsServer: Self {
    .enabled(
      if: PostgreSQLServer.isThere,
      "没有可用的 PostgreSQL（15 或更新版本的 initdb、postgres 与 pg_ctl）：没有在 PostgreSQL 上试")
  }
}
