import Foundation
import Glibc
import HTTPStub
import ProgramSupport
import Testing

/// What goes wrong around the program, and what it says and ends with.
@Suite(.timeLimit(.minutes(5))) struct FaultTests {
  private let id = SubcommandTests.quota

  @Test func badUsageIs64AndSaidInChinese() async throws {
    let program = try Program()
    for arguments in [
      ["nosuch"], ["show", "12"], ["search", "--limit", "0"], ["sync", "--colour"],
    ] {
      let run = try await program.run(arguments)
      #expect(run.status == 64)
      #expect(run.output.isEmpty && run.error.hasPrefix("错误："))
    }
    let foreign = try await program.on("gopher:x").run("sync")
    #expect(foreign.status == 64 && foreign.error.contains("不认识平台“gopher:x”"))
  }

  @Test func helpAndVersionAreOutput() async throws {
    let program = try Program()
    let help = try await program.run("--help")
    #expect(help.status == 0 && help.output.contains("子命令：") && help.error.isEmpty)
    let version = try await program.run("--version")
    #expect(version.status == 0 && version.outputLines.count == 1)
    let script = try await program.run("--generate-completion-script", "bash")
    #expect(script.status == 0 && script.output.contains("invoke"))
  }

  @Test func withoutATerminalTheBrowserSaysWhatWorks() async throws {
    let run = try await Program().run()
    #expect(run.status == 1)
    #expect(run.error.contains("search") && run.error.contains("终端"))
  }

  @Test func aPlatformThatIsNotThereIs69() async throws {
    let program = try Program()
    let dead = program.on("unix:\(program.folder.path)/none.sock")
    for arguments in [["sync"], ["show", id], ["search", "a"]] {
      let run = try await dead.run(arguments)
      #expect(run.status == 69 && run.error.contains("none.sock"))
    }
    let doctor = try await dead.run("doctor")
    #expect(doctor.status == 1 && doctor.output.contains("✗ 平台"))
  }

  @Test func whatWasSeenIsShownOffline() async throws {
    let program = try Program()
    let served = try await Served(try Program(), listen: "unix:\(program.folder.path)/p.sock")
    let online = program.on(served.address)
    let fields = try await online.run("fields", id)
    #expect(try await served.end() == 0)
    let again = try await online.run("fields", id)
    #expect(again.status == 0 && again.output == fields.output)
    #expect(again.error.contains("本机"))
  }

  @Test(arguments: [
    (#"{"code": 200, "msg": "调用成功", "data": []}}"#, "第 1 行第 49 字节"),
    (#"{"code": 200"#, "提前结束"),
    ("<html><body>502</body></html>", "网页"),
    (#""甲""#, "约定"),
  ])
  func aMalformedAnswerIs65AndSaysWhereItBreaks(body: String, part: String) async throws {
    let stub = try HTTPStub { _, connection in connection.answer(text: body) }
    let program = try Program().on(stub.url)
    let environment = ["TJDATA_TOKEN": SubcommandTests.token]
    let run = try await program.run("invoke", id, environment: environment)
    #expect(run.status == 65)
    #expect(run.output == body)
    #expect(run.error.contains(part), "\(run.error)")
    let table = try await program.run(
      "invoke", id, "--format", "table", environment: environment)
    #expect(table.status == 65 && table.output.isEmpty)
    #expect(try await program.run("show", id).status == 65)
    #expect(stub.requests.contains { $0.target.contains("authToken=\(SubcommandTests.token)") })
    #expect(!run.error.contains(SubcommandTests.token))
  }

  @Test func controlCharactersOfAPlatformNeverReachTheTerminal() async throws {
    let stub = try HTTPStub { _, connection in
      connection.answer(
        text: #"{"code":500,"msg":"\u001b[2J\u202e令牌"}"#)
    }
    let run = try await Program().on(stub.url).run(
      "invoke", id, environment: ["TJDATA_TOKEN": "a"])
    #expect(run.status == 77)
    #expect(!run.error.contains("\u{1B}") && !run.error.contains("\u{202E}"))
  }

  @Test func aReaderThatGoesAwayIsNoFault() async throws {
    let program = try Program()
    for arguments in [["search"], ["preview", SubcommandTests.repairs]] {
      let run = try await program.runWithoutReader(arguments)
      #expect(run.status == 0, "\(run.error)")
      #expect(!run.error.contains("错误"))
    }
  }

  @Test func aClosedOutputIs73AndHarmsNoFile() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    for arguments in [["search"], ["show", id]] {
      let run = try await program.runWithoutOutput(arguments)
      #expect(run.status == 73, "\(run.error)")
    }
    #expect(try await program.run("doctor").status == 0)
  }

  @Test func aDataFolderThatCannotBeMadeIs73() async throws {
    let folder = try ScratchFolder()
    try folder.write("data", "")
    let run = try await Program(folder).run("sync")
    #expect(run.status == 73)
    #expect(run.error.contains(folder.path))
  }

  /// What the message promises: the doctor sets the file aside, and the catalogue comes again.
  @Test func aDamagedStoreIsSetAsideByTheDoctor() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    try program.folder.write(
      "data/stores/embedded.sqlite", String(repeating: "x", count: 16_384))
    let search = try await program.run("search")
    #expect(search.status == 1 && search.error.contains("已损坏"))
    #expect(search.error.contains("tjdata doctor"))
    let doctor = try await program.run("doctor")
    #expect(doctor.status == 1 && doctor.output.contains("已另存为"))
    #expect(try await program.run("sync").status == 0)
    #expect(try await program.run("doctor").status == 0)
    #expect(try await program.run("search").outputLines.count > 10)
  }

  @Test func aDamagedPlatformIsSaidInWords() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    try program.folder.write(
      "data/portal/portal.sqlite", String(repeating: "x", count: 16_384))
    for arguments in [["sync"], ["admin", "stats"]] {
      let run = try await program.run(arguments)
      #expect(run.status == 1 && run.error.contains("平台数据库 portal.sqlite 已损坏"))
      #expect(!run.error.contains("SQLite") && run.error.contains("建议："))
    }
  }

  @Test func aWrongConfigurationIs64WithItsLine() async throws {
    let program = try Program()
    try program.folder.write("c.yaml", "theme: pink\n")
    let path = program.folder.path + "/c.yaml"
    let run = try await program.run("search", "a", "--config", path)
    #expect(run.status == 64 && run.error.contains("第 1 行") && run.error.contains("mono"))
    let doctor = try await program.run("doctor", "--config", path)
    #expect(doctor.status == 1 && doctor.output.contains("✗ 配置文件"))
    #expect(try await program.run("search", "--config", "/nowhere.yaml").status == 66)
  }

  @Test func everythingKeptIsForItsUserAlone() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let root = program.folder.path + "/data"
    let names = try #require(FileManager.default.enumerator(atPath: root))
    for name in names.compactMap({ $0 as? String }) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      let rights = try #require(attributes[.posixPermissions] as? NSNumber)
      #expect(rights.uint32Value & 0o077 == 0, "\(name)")
    }
  }
}
