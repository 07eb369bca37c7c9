import Foundation
import PostgreSQL
import PostgreSQLSupport
import ProgramSupport
import Testing

/// The operator's commands with the real program, from a SQLite file to PostgreSQL and back.
@Suite(.timeLimit(.minutes(5)), .needsServer) struct ServerCommandTests {
  private static func freshSchema() throws -> String {
    let server = try PostgreSQLServer.shared()
    let name = PostgreSQLServer.freshName()
    try Connection(try ServerURL(server.url())).run("CREATE SCHEMA \(name)")
    return server.url(schema: name)
  }

  @Test func aPlatformMovesIsCopiedAndComesBack() async throws {
    let database = try Self.freshSchema()
    let program = try Program()
    let file = try await Served(program, listen: "127.0.0.1:0")
    let copied = try await program.run("admin", "copy", "--to", database)
    #expect(copied.status == 0, "\(copied.error)")
    #expect(copied.error.contains("已全部迁到 PostgreSQL"))
    // The file's server still answers; another is not begun on it.
    #expect(try await Fetch.get(file.address, "/health").status == 200)
    #expect(try await file.end() == 0)
    let again = try await program.run("serve", "--listen", "127.0.0.1:0")
    #expect(again.status == 73 && again.error.contains("--database"), "\(again)")
    let repeated = try await program.run("admin", "copy", "--to", database)
    #expect(repeated.status != 0 && repeated.error.contains("--undo"))

    let served = try await Served(
      program, listen: "127.0.0.1:0", options: ["--database", database])
    let call = "/api/invoke/\(SubcommandTests.quota)?authToken=\(SubcommandTests.token)"
    #expect(try await Fetch.get(served.address, call).body.contains("\"code\": 200"))
    let copy = program.folder.path + "/copy"
    let backup = try await program.run(
      "admin", "backup", copy, "--with-key", "--database", database)
    #expect(backup.status == 0, "\(backup.error)")
    let id = SubcommandTests.mines
    #expect(try await program.run("admin", "withdraw", id, "--database", database).status == 0)
    #expect(try await Fetch.get(served.address, "/api/v1/entries/\(id)").status == 404)
    let restored = try await program.run("admin", "restore", copy, "--database", database)
    #expect(restored.status == 0, "\(restored.error)")
    #expect(try await Fetch.get(served.address, "/api/v1/entries/\(id)").status == 200)
    #expect(try await served.end() == 0)

    // In a file elsewhere, from the same copy.
    let other = try Program()
    #expect(try await other.run("admin", "restore", copy).status == 0)
    #expect(try await other.run("admin", "list", "--json").output.contains(id))
    #expect(try await program.run("admin", "copy", "--undo").status == 0)
    let once = try await Served(program, listen: "127.0.0.1:0")
    #expect(try await once.end() == 0)
  }

  /// What helps is said whole: who has to do it, and for which role.
  @Test func aRoleWithoutRightsIsToldWhatHelps() async throws {
    let database = try Self.freshSchema()
    let role = PostgreSQLServer.freshName()
    try Connection(try ServerURL(database)).run("CREATE ROLE \(role) LOGIN")
    let served = database.replacing("user=tester", with: "user=\(role)")
    let program = try Program()
    func expectRefusal(_ words: String) async throws {
      let refused = try await program.run("serve", "--listen", "127.0.0.1:0", "--database", served)
      #expect(refused.status != 0 && refused.error.contains(words), "\(refused)")
      #expect(refused.error.contains("admin migrate --database"), "\(refused)")
      #expect(refused.error.contains("--serving-role \(role)"), "\(refused)")
    }
    try await expectRefusal("表还没有建立或不是最新")
    #expect(try await program.run("admin", "migrate", "--database", database).status == 0)
    let schema = try #require(database.split(separator: "D").last)
    try Connection(try ServerURL(database)).run("GRANT USAGE ON SCHEMA \(schema) TO \(role)")
    try await expectRefusal("角色 \(role) 没有所需的权限")
    let migrated = try await program.run(
      "admin", "migrate", "--database", database, "--serving-role", role)
    #expect(migrated.status == 0, "\(migrated.error)")
    let server = try await Served(program, listen: "127.0.0.1:0", options: ["--database", served])
    #expect(try await server.end() == 0)
  }

  @Test func theOperatorChoosesWhatCallsFilterBy() async throws {
    let database = try Self.freshSchema()
    let program = try Program()
    let served = try await Served(
      program, listen: "127.0.0.1:0", options: ["--database", database])
    let id = SubcommandTests.quota
    let options = ["--database", database]
    let list = try await program.run(["admin", "filters", id] + options)
    #expect(list.status == 0 && list.output.contains("否"), "\(list)")
    #expect(try await program.run(["admin", "filters", id, "--all"] + options).status == 0)
    let all = try await program.run(["admin", "filters", id] + options)
    #expect(!all.output.contains("否") && all.output.contains("是"))
    #expect(try await program.run(["admin", "filters", id, "无此列"] + options).status == 66)
    #expect(try await program.run(["admin", "filters", id, "--none"] + options).status == 0)
    #expect(try await served.end() == 0)
  }

  @Test func whatDoesNotGoTogetherIsRefused() async throws {
    let program = try Program()
    for words in [
      ["copy"], ["copy", "--to", "mysql://x"], ["copy", "--undo", "--wait"],
      ["copy", "--undo", "--to", "postgresql:///x"], ["migrate", "--serving-role", "tjdata"],
      ["filters", SubcommandTests.mines, "a", "--all"],
    ] {
      let said = try await program.run(["admin"] + words)
      #expect(said.status == 64 && !said.error.isEmpty, "\(words)")
    }
    let alone = try await program.run(["admin"])
    #expect(alone.status == 0 && alone.output.contains("publish"), "\(alone.error)")
    let missing = try await program.run("admin", "copy", "--to", "postgresql:///x?host=/tmp/none")
    #expect(missing.status == 66 && missing.error.contains("没有平台"))
  }
}
