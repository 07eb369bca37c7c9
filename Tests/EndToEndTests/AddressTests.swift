import Formats
import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// Interfaces by their address: what is sent of them is what they are, and a token goes to nobody
/// it was not named for.
@Suite(.timeLimit(.minutes(5))) struct AddressTests {
  private static let platforms = "44b37a8f3dee28527e28f8079aae95d0"
  private static let hosts = "fedcba9876543210fedcba9876543210"
  private static let environment = ["TJDATA_TOKEN": platforms]

  /// 45 rows, which bear the parameter `type`; page 3 is broken off until `isMended`.
  private static func server(_ isMended: Signal? = nil) throws -> HTTPStub {
    try HTTPStub { request, connection in
      let type = request.value("type") ?? ""
      let page = request.number("page") ?? 1
      let size = request.number("size") ?? 10
      if page == 3, isMended?.isRaised == false { return connection.answer(500) }
      let rows = (1...45).dropFirst((page - 1) * size).prefix(size)
        .map { "{\"xuhao\":\($0),\"type\":\"\(type)\"}" }
      connection.answer(text: "{\"total\":45,\"data\":[\(rows.joined(separator: ","))]}")
    }
  }

  /// The path and what stands behind it, in whatever order.
  private static func said(_ target: String) -> [String] {
    target.uppercased().split { "?&".contains($0) }.map(String.init).sorted()
  }

  private func add(_ address: String, _ program: Program, _ options: String...) async throws
    -> String
  {
    let run = try await program.run(
      ["interface", "add", address] + options, environment: Self.environment)
    #expect(run.status == 0, "\(run.error)")
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func thePlatformsTokenGoesToNoOtherHost() async throws {
    let server = try Self.server()
    let program = try Program()
    try program.folder.write("token", Self.platforms)
    try FileManager.default.createDirectory(
      atPath: program.folder.path + "/data", withIntermediateDirectories: true)
    try program.folder.write("data/config.yaml", "token-file: \(program.folder.path)/token\n")
    for key in ["token", "authToken", "ak"] {
      for platform in ["tianjin", "embedded"] {
        let run = try await program.on(platform).run(
          "invoke", "\(server.url)/ok?type=A&page=1&size=10&\(key)=abc",
          environment: Self.environment)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.error.contains("没有为 127.0.0.1:\(server.port) 给出令牌，调用不带令牌"), "\(run.error)")
      }
    }
    let list = try await program.run("interface", "list", "--json")
    let all = try JSON.parse(list.output)["interfaces"]?.arrayValue ?? []
    #expect(all.count == 1)
    let id = try #require(all.first?["id"]?.stringValue)
    for again in [["invoke", id], ["history", "rerun", "1"]] {
      let run = try await program.run(again, environment: Self.environment)
      #expect(run.status == 0 && run.error.contains("调用不带令牌"), "\(run.error)")
    }
    #expect(
      server.requests.map(\.target)
        == Array(
          repeating: "/ok?type=A&page=1&size=10", count: 8))
    let named = try await program.run(
      "invoke", id,
      environment: ["TJDATA_TOKEN_FOR": "\(server.url)=\(Self.hosts)"])
    #expect(named.status == 0 && !named.error.contains("令牌"), "\(named.error)")
    #expect(server.requests.last?.target.hasSuffix("=\(Self.hosts)") == true)
    #expect(try Self.grep(Self.hosts, in: program.folder.path + "/data").isEmpty)
  }

  /// An answer that repeats the token, as a link to the next page does.
  @Test(arguments: [
    ["--format", "raw"], ["--format", "csv"], ["--format", "json"], ["--output", "a.csv"],
    ["--all", "--output", "a.csv"], ["--all", "--format", "ndjson"],
  ])
  func aTokenThatIsEchoedGoesNowhere(options: [String]) async throws {
    let server = try HTTPStub { request, connection in
      let token = request.value("token") ?? ""
      let page = request.number("page") ?? 1
      // The second page fails, so that the first stays in the store.
      if page > 1 { return connection.answer(500) }
      let rows = (1...10).map { "{\"n\":\($0),\"asked\":\"x\(token)y\"}" }
      connection.answer(text: "{\"total\":45,\"data\":[\(rows.joined(separator: ","))]}")
    }
    let program = try Program()
    let run = try await program.run(
      ["invoke", "\(server.url)/echo?page=1&size=10&token="]
        + options.map { $0 == "a.csv" ? program.folder.path + "/a.csv" : $0 },
      environment: ["TJDATA_TOKEN_FOR": "\(server.url)=\(Self.hosts)"])
    #expect(server.requests.first?.value("token") == Self.hosts)
    #expect(!run.output.contains(Self.hosts) && !run.error.contains(Self.hosts))
    #expect(try Self.grep(Self.hosts, in: program.folder.path).isEmpty)
    if !options.contains("--all"), !options.contains("--output") {
      #expect(run.status == 0 && run.output.contains("xfedc"), "\(run.output)\(run.error)")
    }
  }

  private static func grep(_ text: String, in folder: String) throws -> String {
    try Shell.run("grep -rla '\(text)' '\(folder)' || true")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func codeIsTheRequestThatIsMade() async throws {
    let server = try Self.server()
    let program = try Program()
    let id = try await add("\(server.url)/ok?type=%E6%B4%A5&page=1&size=10", program)
    let call = [id, "--page", "5", "--page-num", "2"]
    let made = try await program.run(["invoke"] + call, environment: Self.environment)
    let target = try #require(server.requests.last?.target)
    #expect(target == "/ok?type=%E6%B4%A5&page=2&size=5")
    for tool in CodeTests.tools where tool.isHere {
      let code = try await program.run(["code"] + call + ["--language", tool.language])
      #expect(!code.output.contains("TOKEN") && !code.output.contains("样例城市"), "\(code.output)")
      let folder = try ScratchFolder()
      try folder.write(tool.file, code.output)
      let output = try Shell.run(
        "cd '\(folder.path)' && export TJDATA_TOKEN=\(Self.platforms) && \(tool.command)")
      #expect(output.contains("\"xuhao\":6") && made.output.contains("\"xuhao\":6"), "\(output)")
      let sent = try #require(server.requests.last?.target)
      #expect(Self.said(sent) == Self.said(target), "\(tool.language) \(sent)")
    }
    // Whatever platform is in use, it is called where it is.
    let elsewhere = program.on("http://127.0.0.1:9")
    let there = try await add("\(server.url)/ok?type=A&page=1&size=10", elsewhere)
    let code = try await elsewhere.run("code", there)
    #expect(
      code.output == "curl -sS --get '\(server.url)/ok' \\\n  --data 'type=A&page=1&size=10'\n")
    // So is an address that nobody has called yet.
    let uncalled = try await elsewhere.run("code", "\(server.url)/new?type=A&page=2&size=20")
    #expect(
      uncalled.output
        == "curl -sS --get '\(server.url)/new' \\\n  --data 'type=A&page=2&size=20'\n",
      "\(uncalled.error)")
    let command = try await elsewhere.run(
      "code", "\(server.url)/new?type=A", "--language", "tjdata")
    #expect(
      command.output.hasPrefix("tjdata invoke '\(server.url)/new?type=A"), "\(command.output)")
    let share = try await program.run("share", id)
    #expect(share.status == 66 && share.output.isEmpty, "\(share.output)")
    #expect(share.error.contains("平台上没有它的网页"), "\(share.error)")
  }

  /// Two requests are two entries, whatever their path.
  @Test func whatAnAddressAsksForIsKept() async throws {
    let server = try Self.server()
    let program = try Program()
    let one = try await add(
      "\(server.url)/ok?type=AAA&page=1&size=10", program, "--title", "甲")
    let other = try await add(
      "\(server.url)/ok?type=BBB&page=1&size=10", program, "--title", "乙")
    #expect(one != other)
    let list = try await program.run("interface", "list")
    #expect(list.output.contains("甲") && list.output.contains("乙"), "\(list.output)")
    #expect(list.output.contains("/ok?type=AAA") && list.output.contains("/ok?type=BBB"))
    #expect(try await program.run("requests", "save", one, "日报").status == 0)
    let again = try await add("\(server.url)/ok?size=5&page=2&type=AAA", program, "--title", "丙")
    #expect(again == one)
    let history = try await program.run("history")
    #expect(history.output.contains("type=AAA") && history.output.contains("type=BBB"))
    #expect(try await program.run("history", "rerun", "1").status == 0)
    #expect(server.requests.last?.value("type") == "AAA")
    #expect(try await program.run("requests", "run", "日报").status == 0)
    #expect(server.requests.last?.value("type") == "AAA")
    let saved = try await program.run("requests")
    #expect(saved.output.contains("type=AAA"), "\(saved.output)")
    let removed = try await program.run("interface", "remove", "\(server.url)/ok?type=BBB")
    #expect(removed.status == 0 && removed.error.contains(other), "\(removed.error)")
  }

  @Test func whatWasBegunIsGoneOnWithAloneByTheSameRequest() async throws {
    let isMended = Signal()
    let server = try Self.server(isMended)
    let program = try Program()
    func fetch(_ type: String, _ options: String...) async throws -> Finished {
      try await program.run(
        [
          "invoke", "\(server.url)/typed?type=\(type)&page=1&size=10", "--all", "--interval", "0",
          "--format", "csv",
        ] + options)
    }
    #expect(try await fetch("AAA").status != 0)
    isMended.raise()
    let other = try await fetch("BBB", "--resume")
    #expect(other.status == 0 && other.outputLines.count == 46, "\(other.error)")
    #expect(!other.output.contains("AAA") && other.output.contains("BBB"))
    let before = server.requests.count
    let whole = try await fetch("AAA", "--resume")
    #expect(whole.status == 0 && whole.outputLines.count == 46, "\(whole.error)")
    #expect(!whole.output.contains("BBB"))
    #expect(server.requests.dropFirst(before).map { $0.number("page") } == [3, 4, 5])
  }
}
