import Base
import ProgramSupport
import Testing

/// Commands that are advised do what is meant where they are pasted.
@Suite(.timeLimit(.minutes(5))) struct AdviceTests {
  /// A folder that a shell would take for two words.
  private func program() throws -> (program: Program, data: String) {
    var program = try Program()
    let data = program.folder.path + "/my data"
    program.arguments = ["--data-dir", data]
    return (program, data)
  }

  @Test func theLoginIsForTheSameStore() async throws {
    let (program, data) = try program()
    let id = SubcommandTests.quota
    for arguments in [["whoami"], ["developer"], ["favourite"], ["rate", id, "--stars", "5"]] {
      let told = try await program.run(arguments)
      #expect(told.status == 77, "\(arguments)")
      #expect(told.error.contains("建议：请执行 tjdata login --data-dir '\(data)' 登录"), "\(told.error)")
    }
  }

  @Test func theOperatorsCommandsAreForTheSamePlatform() async throws {
    let (program, _) = try program()
    _ = try await program.run("whoami")
    let told = try await program.run("admin", "account", "lock", "nobody")
    let advice = try #require(told.error.firstMatch(of: /用 (tjdata .*?) 查看/), "\(told.error)")
    let line = advice.output.1.replacing("tjdata ", with: "'\(Program.path)' ", maxReplacements: 1)
    #expect(try Shell.run("\(line) 2>&1").contains("candy"), "\(line)")
  }

  /// Whoever cannot register is told so before the first question, and so is who serves.
  @Test func nobodyIsAskedWhereNobodyCanRegister() async throws {
    let (program, _) = try program()
    let served = try await Served(
      program, listen: "127.0.0.1:0", options: ["--empty", "--sms-hook", "-"])
    let client = try Program(arguments: ["--platform", served.address])
    let refused = try await client.run("register")
    #expect(refused.status == 77 && refused.error.contains("不能注册账号"), "\(refused.error)")
    _ = try await served.end()
    let trial = try await Served(
      program, listen: "127.0.0.1:0", options: ["--sms-hook", "-", "--identity-hook", "-"])
    let status = try await Fetch.get(trial.address, "/api/v1/registration")
    #expect(status.body.contains("\"isOffered\":true"))
    _ = try await trial.end()
  }
}
