import Foundation
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

@Suite(
  "TLS to the database: its certificate is checked, the password comes by a file",
  .needsSecureServer)
struct ServerSecurityTests {
  /// A role with a password in a file of its own, and the address that names both.
  private struct Access {
    let server: PostgreSQLServer
    let scratch: Scratch
    private let role: String

    init() throws {
      server = try PostgreSQLServer.secure()
      scratch = try Scratch()
      role = PostgreSQLServer.freshName()
      let password = Secret.make(bytes: 12)
      try Connection(try ServerURL(server.url())).run(
        """
        CREATE ROLE \(role) LOGIN PASSWORD '\(password)';
        CREATE SCHEMA \(role) AUTHORIZATION \(role)
        """)
      try scratch.write("*:*:*:\(role):\(password)\n", to: "pgpass")
      chmod(scratch.path("pgpass"), 0o600)
    }

    func url(
      host: String = "localhost", authority: String = "ca", mode: String = "verify-full",
      passwords: String = "pgpass"
    ) -> String {
      """
      postgresql://\(role)@\(host):\(server.port)/postgres?sslmode=\(mode)\
      &sslrootcert=\(server.folder)/\(authority).crt&passfile=\(scratch.path(passwords))
      """
    }

    func open(_ url: String) throws -> PortalDatabase {
      try ServerPair.open(scratch, "first", url)
    }

    func refusal(_ url: String) throws -> String {
      do {
        try open(url).close()
        return "it was let in"
      } catch {
        guard case .server(.unreachable(let words)) = PortalFault(storage: error) else {
          throw error
        }
        return words
      }
    }
  }

  @Test func aPlatformIsServedOverAConnectionThatWasChecked() async throws {
    let access = try Access()
    let database = try access.open(access.url())
    try await database.admin.publish([FilePublication.make()])
    let version = try await database.engine.read(.statement) { db in
      try String.fetchOne(
        db, sql: "SELECT version FROM pg_stat_ssl WHERE ssl AND pid = pg_backend_pid()")
    }
    #expect(version?.hasPrefix("TLSv1.") == true)
    try database.close()
  }

  @Test func whoIsNotTheServerThatIsMeantIsRefused() throws {
    let access = try Access()
    // By another name than its certificate's, by another authority than signed it.
    #expect(try access.refusal(access.url(host: "127.0.0.1")).contains("127.0.0.1"))
    #expect(try access.refusal(access.url(authority: "other")).contains("certificate"))
    // The server takes nobody without TLS, nor without the password.
    #expect(try access.refusal(access.url(mode: "disable")).contains("no encryption"))
    #expect(try access.refusal(access.url(passwords: "none")).contains("password"))
  }

  /// Over TCP a connection's end comes behind the words that tell of it.
  @Test func aConnectionThatWasEndedIsSeenBeforeItIsUsed() async throws {
    let access = try Access()
    var bounds = ConnectionPool.Bounds()
    bounds.connections = 1
    let pool = ConnectionPool(try ServerURL(access.url()), bounds: bounds)
    let ask: @Sendable (Connection) throws -> Int? = {
      try $0.query("SELECT pg_backend_pid()")[0].integer(0)
    }
    let operatorOfAll = try Connection(try ServerURL(access.server.url()))
    var ended: Set<Int> = []
    for _ in 0..<5 {
      let process = try #require(try await pool.transaction(.statement, ask))
      #expect(ended.insert(process).inserted)
      _ = try operatorOfAll.query("SELECT pg_terminate_backend(?, 10000)", [.text("\(process)")])
    }
    pool.close()
  }

  /// A file that others can read is not believed to hold a secret (libpq passes it over).
  @Test func aFileOfPasswordsIsForItsOwnerAlone() throws {
    let access = try Access()
    chmod(access.scratch.path("pgpass"), 0o644)
    #expect(try access.refusal(access.url()).contains("password"))
  }
}
