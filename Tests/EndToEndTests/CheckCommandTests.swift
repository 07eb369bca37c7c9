import Formats
import Foundation
import FoundationXML
import HTTPStub
import ProgramSupport
import Testing

/// `tjdata check` as cron runs it.
@Suite(.timeLimit(.minutes(5))) struct CheckCommandTests {
  /// Counts a document's elements, and says whether it is well-formed.
  private final class Counter: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var names: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[element, default: 0] += 1
      if element == "testcase", let name = attributes["name"] { names.append(name) }
    }
  }

  private func write(_ text: String, _ program: Program) throws {
    try FileManager.default.createDirectory(
      atPath: program.folder.path + "/data", withIntermediateDirectories: true)
    try program.folder.write("data/checks.yaml", text)
  }

  @Test func passedFailedAndBrokenInEveryFormat() async throws {
    let server = try HTTPStub { request, connection in
      connection.answer(
        text: request.target.contains("empty")
          ? "{\"code\":200,\"data\":[]}" : "{\"code\":200,\"data\":[{\"a\":1}]}")
    }
    let program = try Program()
    try write(
      """
      好: {url: "\(server.url)/full", tags: [每日], expect: {rows: 1, columns: [a], time: 60000}}
      "空 <&>": {url: "\(server.url)/empty", expect: {rows: 1}}
      断: {url: "http://127.0.0.1:1/x", tags: [断]}
      """, program)
    let text = try await program.run("check")
    #expect(text.status == 1)
    #expect(text.outputLines.map { $0.prefix(1) } == ["✓", "✗", "!"])
    #expect(text.output.contains("至少应有 1 行，实有 0 行"))
    #expect(text.error.contains("通过 1，不符 1，未能检查 1"))

    let json = try JSON.parse(try await program.run("check", "--format", "json").output)
    #expect(json["ok"] == false && json["failed"] == 1 && json["broken"] == 1)
    #expect(json["checks"]?.arrayValue?.first?["status"] == "passed")

    let junit = try await program.run("check", "--format", "junit")
    let parser = XMLParser(data: Data(junit.output.utf8))
    let counter = Counter()
    parser.delegate = counter
    #expect(parser.parse(), "\(junit.output)")
    #expect(counter.names == ["好", "空 <&>", "断"])
    #expect(counter.elements["failure"] == 1 && counter.elements["error"] == 1)

    #expect(try await program.run("check", "好").status == 0)
    #expect(try await program.run("check", "--tag", "每日").outputLines.count == 1)
    #expect(try await program.run("check", "断").status == 69)
    #expect(try await program.run("check", "无").status == 66)
  }

  @Test func onThePlatformWithASavedRequest() async throws {
    let program = try Program()
    let saved = try await program.run(
      "requests", "save", SubcommandTests.quota, "限额", "--param",
      "f_3070020000012_000020002=2017年")
    #expect(saved.status == 0, "\(saved.error)")
    let added = try await program.run(
      "check", "add", "限额还在", SubcommandTests.quota, "--request", "限额", "--rows", "1",
      "--columns", "f_3070020000012_000020002", "--time", "60000", "--tag", "每日")
    #expect(added.status == 0, "\(added.error)")
    let run = try await program.run("check")
    #expect(run.status == 0 && run.output.hasPrefix("✓ 通过\t限额还在\t1 行"))
    #expect(try await program.run("check", "list").output.contains("每日"))
    let listed = try JSON.parse(try await program.run("check", "list", "--json").output)
    #expect(listed.arrayValue?.first?["tags"]?.arrayValue == [.string("每日")])
    let again = try await program.run("check", "add", "限额还在", SubcommandTests.quota)
    #expect(again.status == 64)
    #expect(try await program.run("check", "remove", "限额还在").status == 0)
    #expect(try await program.run("check", "remove", "限额还在").status == 66)
    try write("坏: {colour: 1}", program)
    let bad = try await program.run("check")
    #expect(bad.status == 64 && bad.error.contains("第 1 行"))
  }

  /// All columns that are named count, and one that the interface does not have is no check.
  @Test func columnsAreJoinedAndHaveToBeThere() async throws {
    let program = try Program()
    func add(_ words: String...) async throws -> Finished {
      try await program.run(["check", "add", "列", SubcommandTests.quota] + words)
    }
    for wrong in [["--columns", "限额一，限额三"], ["--fresh", "年份:3"]] {
      let refused = try await add(wrong[0], wrong[1])
      #expect(refused.status == 64 && refused.error.contains("这个接口没有数据列"), "\(refused.error)")
      #expect(refused.error.contains("建议：最接近的：") || refused.error.contains("可用的列：限额一"))
    }
    #expect(try await add("--columns", "限额一，限额二", "--columns", "年度").status == 0)
    let text = try program.folder.read("data/checks.yaml")
    #expect(["限额一", "限额二", "年度"].allSatisfy { text.contains($0) }, "\(text)")
    #expect(try await program.run("check").status == 0)
  }

  /// The page that is asked for is the check's, else the saved request's or the address's own; one
  /// that no call says is refused, and nothing is sent.
  @Test func aPageIsAskedForOrRefused() async throws {
    let server = try HTTPStub { _, connection in
      connection.answer(text: "{\"code\":200,\"data\":[{\"a\":1}]}")
    }
    let program = try Program()
    try write(
      """
      自己: {url: "\(server.url)/x?page=3&size=7"}
      改写: {url: "\(server.url)/x?page=3&size=7", page: 5, pageNum: 2}
      无处: {url: "\(server.url)/x", page: 5}
      """, program)
    #expect(try await program.run("check", "自己").status == 0)
    #expect(server.requests.last?.target == "/x?page=3&size=7")
    #expect(try await program.run("check", "改写").status == 0)
    #expect(server.requests.last?.target == "/x?page=2&size=5")
    let run = try await program.run("check", "无处")
    #expect(run.status == 64 && run.output.contains("page: 5 无处可写"), "\(run.output)")
    #expect(server.requests.count == 2)

    let quota = SubcommandTests.quota
    let saved = try await program.run("requests", "save", quota, "限额", "--page", "2")
    #expect(saved.status == 0, "\(saved.error)")
    try write(
      """
      存: {interface: \(quota), request: 限额}
      改: {interface: \(quota), request: 限额, page: 3}
      """, program)
    let both = try await program.run("check")
    #expect(both.outputLines.map { $0.contains("2 行") } == [true, false], "\(both.output)")
    #expect(both.outputLines.last?.contains("3 行") == true)
  }

  @Test func aTokenInAnAddressIsNotWritten() async throws {
    let program = try Program()
    let added = try await program.run("check", "add", "甲", "http://a.example/x?q=1&key=geheim")
    #expect(added.status == 0 && added.error.contains("令牌"))
    let text = try program.folder.read("data/checks.yaml")
    #expect(text.contains("http://a.example/x?q=1&key=") && !text.contains("geheim"))
  }
}
