import Foundation
import ProgramSupport
import Testing

/// Every piece of code that is offered is run, where its tool is on the machine, against the
/// platform served over HTTP.
@Suite(.serialized, .timeLimit(.minutes(10))) struct CodeTests {
  /// A language, what its file is called, how it is run, and what must be there for it.
  struct Tool: Sendable, CustomTestStringConvertible {
    var language: String
    var file: String
    var command: String
    var needs: String

    var testDescription: String { language }

    var isHere: Bool { (try? Shell.run(needs)) != nil }
  }

  static let tools = [
    Tool(language: "curl", file: "call.sh", command: "sh call.sh", needs: "command -v curl"),
    Tool(
      language: "python", file: "call.py", command: "python3 call.py",
      needs: "python3 -c 'import requests'"),
    Tool(
      language: "javascript", file: "call.js", command: "node call.js", needs: "command -v node"),
    Tool(
      language: "swift", file: "main.swift", command: "swiftc main.swift -o call && ./call",
      needs: "command -v swiftc"),
    Tool(language: "go", file: "call.go", command: "go run call.go", needs: "command -v go"),
    Tool(
      language: "r", file: "call.R", command: "Rscript call.R",
      needs: "Rscript -e 'library(httr)'"),
  ]

  /// What a careless quotation would break on.
  private static let hostile = #"津'FM"1\0$TJDATA_TOKEN`id`&a=b #%41"#

  @Test(arguments: tools)
  func codeRunsAsItIsPrinted(tool: Tool) async throws {
    try #require(tool.isHere || Self.isOptional(tool), "\(tool.language) is always there")
    guard tool.isHere else { return }
    let server = try Program()
    let served = try await Served(server, listen: "127.0.0.1:0")
    let program = try Program().on(served.address)
    let environment = ["TJDATA_TOKEN": SubcommandTests.token]
    let expected = try await program.run(
      "invoke", SubcommandTests.quota, "--page", "2", "--page-num", "2", environment: environment)
    #expect(expected.status == 0)
    for method in ["get", "post"] {
      let code = try await program.run(
        "code", SubcommandTests.quota, "--language", tool.language, "--page", "2", "--page-num",
        "2", "--method", method)
      #expect(!code.output.contains(SubcommandTests.token))
      #expect(try run(code.output, tool).trimmed == expected.output.trimmed, "\(method)")
    }
    let code = try await program.run(
      "code", SubcommandTests.mines, "--language", tool.language, "--param",
      "f_3070020000033_000012000=\(Self.hostile)")
    let answer = try run(code.output, tool).trimmed
    #expect(answer == #"{"code": 200, "msg": "调用成功", "data": []}"#)
    _ = try await served.end()
  }

  /// Go and R with httr are seldom there.
  private static func isOptional(_ tool: Tool) -> Bool {
    ["go", "r", "python", "javascript"].contains(tool.language)
  }

  private func run(_ code: String, _ tool: Tool) throws -> String {
    let folder = try ScratchFolder()
    try Data(code.utf8).write(to: URL(filePath: "\(folder.path)/\(tool.file)"))
    return try Shell.run(
      "cd '\(folder.path)' && TJDATA_TOKEN=\(SubcommandTests.token) && export TJDATA_TOKEN && "
        + tool.command)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
