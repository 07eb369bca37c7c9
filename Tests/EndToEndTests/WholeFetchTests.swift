import Formats
import Foundation
import Glibc
import HTTPStub
import ProgramSupport
import Testing

/// 取全部页 and foreign addresses by the real program, against a server made here.
@Suite(.timeLimit(.minutes(5))) struct WholeFetchTests {
  private static let id = SubcommandTests.mines
  private static let token = SubcommandTests.token

  /// Seven rows, three a page; `reached` is raised when page 3 is asked for, which then waits for
  /// `go`.
  private static func server(reached: Signal? = nil, go: Signal? = nil) throws -> HTTPStub {
    try HTTPStub { request, connection in
      let page = number("pageNum", in: request.target)
      if page == 3, let reached, !reached.isRaised {
        reached.raise()
        go?.block()
      }
      connection.answer(text: answer(page: page, size: number("page", in: request.target)))
    }
  }

  private static func number(_ name: String, in target: String) -> Int {
    let pairs = target.split(separator: "?").last?.split(separator: "&") ?? []
    return pairs.first { $0.hasPrefix(name + "=") }.flatMap { Int($0.dropFirst(name.count + 1)) }
      ?? 0
  }

  private static func answer(page: Int, size: Int) -> String {
    let rows = (1...7).dropFirst((page - 1) * size).prefix(size)
      .map { "{\"xuhao\":\($0),\"mingcheng\":\"第\($0)行\"}" }
    return "{\"code\":200,\"msg\":\"ok\",\"data\":[\(rows.joined(separator: ","))]}"
  }

  private static func pages(_ server: HTTPStub) -> [Int] {
    server.requests.map { number("pageNum", in: $0.target) }
  }

  /// The program, not yet started, that says nothing to anybody.
  private static func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = ["LANG": "C.UTF-8", "TJDATA_TOKEN": token]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  @Test func killedWithNineItGoesOnWhereItStood() async throws {
    let reached = Signal()
    let go = Signal()
    let server = try Self.server(reached: reached, go: go)
    let program = try Program()
    let arguments = [
      "invoke", "\(server.url)/api/invoke/\(Self.id)", "--all", "--interval", "0", "--format",
      "ndjson",
    ]
    let process = Self.process(program.arguments + arguments + ["--page-size", "3"])
    try process.run()
    await reached.wait()
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    go.raise()
    #expect(Self.pages(server) == [1, 2, 3])

    // The call that was out is counted: nobody is told of more calls than are left.
    let counted = try await program.run("quota", "--json")
    let days = try JSON.parse(counted.output)["days"]?.arrayValue ?? []
    #expect(days.compactMap { $0["calls"]?.integerValue }.reduce(0, +) == 3, "\(counted.output)")

    let listed = try await program.run("fetches", "--json")
    let fetch = try JSON.parse(listed.output)["fetches"]?.arrayValue?.first
    #expect(fetch?["pages"] == 2 && fetch?["rows"] == 6 && fetch?["complete"] == false)

    // Its pages keep their size.
    let resumed = try await program.run(
      arguments + ["--resume"], environment: ["TJDATA_TOKEN": Self.token])
    #expect(resumed.status == 0)
    #expect(resumed.outputLines.count == 7)
    #expect(resumed.outputLines.last == "{\"xuhao\":7,\"mingcheng\":\"第7行\"}")
    // The page whose answer never came is the only one asked for twice.
    #expect(Self.pages(server) == [1, 2, 3, 3])
    let quota = try await program.run("fetches", "--json")
    #expect(quota.output == "{\"fetches\": []}\n" || quota.output == "{\"fetches\":[]}\n")
  }

  /// The name that was asked for is for all rows.
  @Test func whatBrokeOffWaitsUnderAnotherName() async throws {
    let isMended = Signal()
    let server = try HTTPStub { request, connection in
      let page = Self.number("pageNum", in: request.target)
      guard page < 3 || isMended.isRaised else { return connection.answer(500) }
      let size = Self.number("page", in: request.target)
      connection.answer(text: Self.answer(page: page, size: size))
    }
    let program = try Program()
    let call = [
      "invoke", "\(server.url)/rows?pageNum=1&page=3", "--all", "--interval", "0", "--page-size",
      "3", "--output", program.folder.path + "/o.csv",
    ]
    let broken = try await program.run(call)
    #expect(broken.status != 0 && broken.error.contains("o.csv.tjdata-rows"), "\(broken.error)")
    #expect(try program.folder.read("o.csv.tjdata-rows").split(separator: "\r\n").count == 7)
    #expect(throws: (any Error).self) { try program.folder.read("o.csv") }
    isMended.raise()
    let whole = try await program.run(call + ["--resume"])
    #expect(whole.status == 0, "\(whole.error)")
    #expect(try program.folder.read("o.csv").split(separator: "\r\n").count == 8)
    #expect(throws: (any Error).self) { try program.folder.read("o.csv.tjdata-rows") }
    #expect(Self.pages(server).filter { $0 < 3 } == [1, 2])
  }

  @Test func pagesComeOutAsOneWhateverTheFormat() async throws {
    let server = try Self.server()
    let program = try Program()
    let call = ["invoke", "\(server.url)/rows?pageNum=1&page=10"]
    for format in ["json", "csv", "ndjson", "table"] {
      let whole = try await program.run(call + ["--format", format])
      let pages = try await program.run(
        call + ["--all", "--interval", "0", "--page-size", "3", "--format", format])
      #expect(pages.status == 0 && pages.output == whole.output, "\(format): \(pages.output)")
      #expect(pages.output.contains("第7行"))
    }
    for name in ["a.csv", "a.json", "a.md", "a.ndjson"] {
      let (one, all) = ("\(program.folder.path)/1\(name)", "\(program.folder.path)/2\(name)")
      _ = try await program.run(call + ["--output", one])
      let made = try await program.run(
        call + ["--all", "--interval", "0", "--page-size", "3", "--output", all])
      #expect(made.status == 0 && made.error.contains("7 行"), "\(made.error)")
      #expect(try program.folder.read("1\(name)") == program.folder.read("2\(name)"))
    }
  }

  @Test func anAddressIsCalledLearnedAndListed() async throws {
    let server = try Self.server()
    let program = try Program()
    let run = try await program.run(
      "invoke", "\(server.url)/api/invoke/\(Self.id)?page=4&authToken=geheim1234567890geheim",
      "--format", "csv")
    #expect(run.status == 0)
    #expect(run.outputLines.first == "xuhao,mingcheng" && run.outputLines.count == 5)
    #expect(run.error.contains("令牌") && run.error.contains("已列入数据接口"))
    #expect(server.requests.allSatisfy { !$0.target.contains("geheim") })
    let list = try await program.run("interface", "list", "--json")
    let one = try #require(try JSON.parse(list.output)["interfaces"]?.arrayValue?.first)
    #expect(one["host"] == .string("127.0.0.1:\(server.port)"))
    let id = try #require(one["id"]?.stringValue)
    let found = try await program.run("search", "mingcheng")
    #expect(found.output.contains(id) && found.output.contains("127.0.0.1"))
    let fields = try await program.run("fields", id)
    #expect(fields.outputLines.first == "1\txuhao\t整型\txuhao")
    let again = try await program.run("invoke", id, "--page", "2", "--format", "ndjson")
    #expect(again.outputLines.count == 2)
    #expect(try Self.grep("geheim", in: program.folder.path).isEmpty)
    #expect(try await program.run("interface", "remove", id).status == 0)
    #expect(try await program.run("invoke", id).status != 0)
  }

  @Test func rowsOfAnAddressAreSaidToBeItsHosts() async throws {
    let server = try Self.server()
    let program = try Program()
    let path = program.folder.path + "/out.csv"
    let run = try await program.run(
      "invoke", "\(server.url)/rows?page=4&pageNum=1", "--output", path, "--attribution")
    #expect(run.status == 0, "\(run.error)")
    let text = try program.folder.read("out.csv")
    #expect(text.contains("来源：127.0.0.1:\(server.port)，\(server.url)/rows，"), "\(text)")
    #expect(!text.contains("天津市"))
  }

  @Test(arguments: [
    ("[{\"a\":1},{\"a\":2}]", [String](), "1\n2\n"),
    ("{\"list\":[{\"a\":1}]}", [], "1\n"),
    ("{\"x\":{\"y\":[{\"a\":5}],\"data\":[{\"a\":9}]}}", ["--rows", "x.y"], "5\n"),
  ])
  func anyJSONWillDo(body: String, options: [String], output: String) async throws {
    let server = try HTTPStub { _, connection in connection.answer(text: body) }
    let run = try await Program().run(
      ["invoke", "\(server.url)/any.json?q=1", "--format", "table"] + options)
    #expect(run.status == 0 && run.output == output)
    #expect(server.requests.map(\.target) == ["/any.json?q=1"])
  }

  @Test func whatIsNoDataIsSaidToBeSo() async throws {
    let server = try HTTPStub { request, connection in
      switch request.target {
      case "/404": connection.answer(404, text: "{\"error\":\"none\"}")
      case "/html": connection.answer(text: "<html></html>")
      default: connection.answer(text: "{\"code\":500,\"msg\":\"令牌不合法\"}")
      }
    }
    let program = try Program()
    for (path, status) in [("/404", 66), ("/html", 65), ("/refused", 77)] {
      let run = try await program.run("invoke", server.url + path)
      #expect(run.status == Int32(status), "\(path) \(run.error)")
    }
    #expect(try await program.run("invoke", "http://127.0.0.1:1/x").status == 69)
    #expect(try await program.run("invoke", "ftp://127.0.0.1/x").status == 64)
    #expect(try await program.run("interface", "list").output.isEmpty)
  }

  @Test func theQuotaIsKeptWarnedOfAndReported() async throws {
    let program = try Program()
    let run = try await program.run(
      "invoke", SubcommandTests.mines, "--all", "--page", "1", "--keep-calls", "2", "--format",
      "ndjson")
    #expect(run.status == 77 && run.outputLines.count == 18)
    #expect(run.error.contains("还剩 2 次") && run.error.contains("--resume"))
    let quota = try await program.run("quota", "--json")
    let json = try JSON.parse(quota.output)
    #expect(json["remaining"] == 2 && json["used"] == 18 && json["isLocalCount"] == false)
    let one = try await program.run("invoke", SubcommandTests.quota)
    #expect(one.status == 0 && one.error.contains("今日还剩 1 次") && one.error.contains("00:00"))
    let rest = try await program.run(
      "invoke", SubcommandTests.mines, "--all", "--resume", "--page", "1", "--format", "ndjson")
    #expect(rest.status == 77 && rest.outputLines.count == 19)
    #expect(rest.error.contains("今日调用次数已用完"))
  }

  /// Files below a folder that hold a text.
  private static func grep(_ text: String, in folder: String) throws -> [String] {
    let needle = Data(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)")?.range(of: needle) != nil
    }
  }
}
