import Foundation
import ProgramSupport
import Testing

/// README's way from an empty folder to a city's own interface, with its own commands.
@Suite(.timeLimit(.minutes(5))) struct OwnCityTests {
  private static let table = "许可证号,企业名称,人数\n津1,甲公司,12\n津2,乙公司,7\n"

  /// The five commands, as README has them.
  private static func commands() throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let page = try #require(text.components(separatedBy: "## 自建平台").dropFirst().first)
    let block = try #require(page.components(separatedBy: "```sh\n").dropFirst().first)
    return block.prefix(while: { $0 != "`" }).split(separator: "\n").map(String.init)
  }

  /// The words of a command behind the program's name; the folder is the program's own.
  private static func words(_ command: String, _ program: Program) -> [String] {
    command.replacing(" --data-dir city", with: "").split(separator: " ").dropFirst().map {
      $0 == "permits.csv" ? program.folder.path + "/permits.csv" : String($0)
    }
  }

  @Test func fiveCommandsLeadToAnInterfaceThatAnswersCurl() async throws {
    let commands = try Self.commands()
    try #require(commands.count == 5)
    let program = try Program()
    try program.folder.write("permits.csv", Self.table)
    let served = try await Served(program, listen: "127.0.0.1:0", options: ["--empty"])
    #expect(commands[0] == "tjdata serve --empty --listen 127.0.0.1:8080 --data-dir city &")
    var said: [String] = []
    for command in commands[1...3] {
      let finished = try await program.run(Self.words(command, program))
      #expect(finished.status == 0, "\(command): \(finished.error)")
      said.append(finished.output.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    let target = commands[4].replacing("条目编号", with: said[0]).replacing("令牌", with: said[2])
      .replacing("curl \"http://127.0.0.1:8080", with: "").replacing("\"", with: "")
    let answer = try await Fetch.get(served.address, target)
    #expect(answer.status == 200 && answer.body.contains("\"code\": 200"), "\(answer.body)")
    #expect(answer.body.contains("乙公司") && answer.body.contains("12"))
    let another = try await program.run("admin", "token", "zhang")
    #expect(another.error.contains("原有的令牌已失效"), "\(another.error)")
    // The account that was made can log in, and what was done is written down without secrets.
    let audit = try await program.run("admin", "audit")
    for word in ["admin publish", "admin account add", "admin token", said[0]] {
      #expect(audit.output.contains(word), "\(audit.output)")
    }
    #expect(!audit.output.contains(said[1]) && !audit.output.contains(said[2]))
    #expect(try await served.end() == 0)
  }

  @Test func aBackupWhileServingIsRestoredElsewhere() async throws {
    let city = try Program()
    let other = try Program()
    let copy = city.folder.path + "/copy"
    let served = try await Served(city, listen: "127.0.0.1:0", options: ["--empty"])
    #expect(try await city.run("admin", "account", "add", "zhang").status == 0)
    #expect(try await city.run("admin", "backup", copy, "--with-key").status == 0)
    #expect(try await city.run("admin", "backup", copy).status == 64)
    let busy = try await city.run("admin", "restore", copy)
    #expect(busy.status == 1 && busy.error.contains("停止"), "\(busy.error)")
    let restored = try await other.run("admin", "restore", copy)
    #expect(restored.status == 0, "\(restored.error)")
    let accounts = try await other.run("admin", "account")
    #expect(accounts.output.hasPrefix("zhang\t"), "\(accounts.output)")
    #expect(try await served.end() == 0)
    #expect(try await city.run("admin", "restore", copy).status == 0)
    #expect(try await city.run("admin", "restore", city.folder.path).status == 66)
  }
}
