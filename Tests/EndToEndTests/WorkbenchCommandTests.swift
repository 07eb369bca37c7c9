import Formats
import Foundation
import ProgramSupport
import Testing

/// History and named requests by subcommands, against the embedded platform.
@Suite(.timeLimit(.minutes(5))) struct WorkbenchCommandTests {
  private static let mines = SubcommandTests.mines
  private static let column = "f_3070020000033_000012000"

  @Test func callsAreKeptShownAndSentAgain() async throws {
    let program = try Program()
    let first = try await program.run("invoke", Self.mines, "--page", "1", "--method", "post")
    #expect(first.status == 0)
    _ = try await program.run("invoke", Self.mines, "--page", "2", "--no-history")
    let list = try JSON.parse(try await program.run("history", "--json").output)
    #expect(list.arrayValue?.count == 1)
    let call = try #require(list.arrayValue?.first)
    #expect(call["method"] == "POST" && call["code"] == 200 && call["status"] == 200)
    #expect(call["remaining"] == 19)
    let number = try #require(call["number"]?.integerValue).description
    let shown = try await program.run("history", "show", number)
    #expect(shown.output == first.output)
    let again = try await program.run("history", "rerun", number)
    #expect(again.output == first.output)
    #expect(try await program.run("history").outputLines.count == 2)
    _ = try await program.run("history", "clear")
    #expect(try await program.run("history").output.isEmpty)
    #expect(try await program.run("history", "show", number).status == 66)
  }

  @Test func aCallThatBroughtNoAnswerIsKept() async throws {
    let program = try Program().on("http://127.0.0.1:1")
    let token = ["TJDATA_TOKEN": SubcommandTests.token]
    for target in [Self.mines, "http://127.0.0.1:1/x"] {
      let run = try await program.run("invoke", target, environment: token)
      #expect(run.status == 69, "\(run.error)")
    }
    let kept = try JSON.parse(try await program.run("history", "--json").output)
    #expect(kept.arrayValue?.count == 2)
    #expect(kept.arrayValue?.allSatisfy { $0["status"] == .null && $0["code"] == .null } == true)
    #expect(kept.arrayValue?.last?["id"]?.stringValue == Self.mines)
  }

  @Test func theTokenIsInNoFileOfTheStore() async throws {
    let program = try Program()
    // No parameter of that name is there: it is not sent, and not kept.
    let refused = try await program.run(
      "invoke", Self.mines, "--param", "\(SubcommandTests.token)=1")
    #expect(refused.status == 64)
    _ = try await program.run(
      "invoke", Self.mines, "--param", "\(Self.column)=\(SubcommandTests.token)")
    _ = try await program.run(
      "requests", "save", Self.mines, "x", "--param", "\(Self.column)=\(SubcommandTests.token)")
    let kept = try await program.run("history", "--json")
    #expect(try JSON.parse(kept.output).arrayValue?.count == 1)
    let folder = program.folder.path + "/data/stores"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.isEmpty)
    for name in names {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      #expect(data.firstRange(of: Data(SubcommandTests.token.utf8)) == nil, "\(name)")
    }
    #expect(!kept.output.contains(SubcommandTests.token))
    #expect(kept.output.contains("44b3****95d0"))
  }

  @Test func requestsAreSavedListedRunAndDeleted() async throws {
    let program = try Program()
    _ = try await program.run(
      "requests", "save", Self.mines, "日报", "--page", "1", "--tag", "每日", "--tag", "重要")
    let list = try await program.run("requests", "--json")
    let request = try #require(try JSON.parse(list.output).arrayValue?.first)
    #expect(request["name"] == "日报" && request["tags"] == ["每日", "重要"])
    #expect(try await program.run("requests", "--tag", "没有").output.isEmpty)
    let run = try await program.run("requests", "run", "日报", "--format", "ndjson")
    #expect(run.status == 0 && run.outputLines.count == 1)
    #expect(try await program.run("requests", "run", "周报").status == 66)
    _ = try await program.run("requests", "delete", "日报")
    #expect(try await program.run("requests").output.isEmpty)
  }

  @Test func twoCallsAreCompared() async throws {
    let program = try Program()
    for size in ["2", "3"] {
      _ = try await program.run("invoke", SubcommandTests.quota, "--page", size)
    }
    let difference = try await program.run("history", "diff", "1", "2", "--json")
    let json = try JSON.parse(difference.output)
    #expect(json["added"]?.arrayValue?.count == 1 && json["unchanged"] == 2)
    #expect(try await program.run("history", "diff", "1", "2").output.hasPrefix("+\t"))
    #expect(try await program.run("history", "diff", "1", "9").status == 66)
    #expect(try await program.run("history", "diff", "1", "2", "--key", "x").status == 64)
  }

  @Test func nothingIsSentThatMustNotBe() async throws {
    let program = try Program()
    let dry = try await program.run(
      "--dry-run", "invoke", Self.mines, "--param", "\(Self.column)=年")
    #expect(dry.status == 77)
    #expect(dry.error.contains("没有发送：GET /api/invoke/\(Self.mines)?pageNum=1&page=10&"))
    let readOnly = try await program.run("invoke", Self.mines, "--read-only")
    #expect(readOnly.status == 77 && readOnly.error.contains("只读"))
    #expect(try await program.run("show", Self.mines, "--read-only").status == 0)
    let login = try await program.run("developer", "revoke", "--read-only")
    #expect(login.status == 77)
    #expect(try await program.run("history").output.isEmpty)
    let call = try await program.run("invoke", Self.mines, "--page", "1")
    #expect(call.status == 0)
    let kept = try JSON.parse(try await program.run("history", "--json").output)
    #expect(kept.arrayValue?.first?["remaining"] == 19)
  }

  @Test func anEnvironmentBringsPlatformAndToken() async throws {
    let server = try Program()
    let served = try await Served(server, listen: "127.0.0.1:0")
    let program = try Program()
    try program.folder.write(
      "config.yaml",
      """
      environments:
        测试:
          platform: \(served.address)
          token-variable: TEST_TOKEN
        只看:
          platform: \(served.address)
          sending: read-only
      """)
    let options = ["--config", program.folder.path + "/config.yaml", "--environment"]
    let call = ["invoke", SubcommandTests.quota]
    let done = try await program.run(
      options + ["测试"] + call, environment: ["TEST_TOKEN": SubcommandTests.token])
    #expect(done.status == 0, "\(done.error)")
    let without = try await program.run(
      options + ["测试"] + call, environment: ["TJDATA_TOKEN": SubcommandTests.token])
    #expect(without.status == 77)
    let watched = try await program.run(
      options + ["只看"] + call, environment: ["TJDATA_TOKEN": SubcommandTests.token])
    #expect(watched.status == 77 && watched.error.contains("只读"))
    let unknown = try await program.run(options + ["没有"] + call)
    #expect(unknown.status == 64 && unknown.error.contains("测试"))
    _ = try await served.end()
  }
}
