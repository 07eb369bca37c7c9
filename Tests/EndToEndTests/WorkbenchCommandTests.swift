import Foundation
import OrderedJSON
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

  @Test func theTokenIsInNoFileOfTheStore() async throws {
    let program = try Program()
    // The platform's refusal names the parameter it does not know, and so brings the token back.
    let refused = try await program.run(
      "invoke", Self.mines, "--param", "\(SubcommandTests.token)=1")
    #expect(refused.status == 64)
    _ = try await program.run(
      "invoke", Self.mines, "--param", "\(Self.column)=\(SubcommandTests.token)")
    _ = try await program.run(
      "requests", "save", Self.mines, "x", "--param", "\(Self.column)=\(SubcommandTests.token)")
    let kept = try await program.run("history", "--json")
    #expect(try JSON.parse(kept.output).arrayValue?.count == 2)
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
}
