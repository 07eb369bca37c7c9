import Catalog
import ProgramSupport
import Testing

@testable import Calls

/// Any text as a call, and any call as a curl command: two seconds each, longer by `make fuzz`
/// (`FUZZ_SECONDS`).
@Suite("Calls of any text", .serialized) struct PastedCallFuzzTests {
  private static let words = [
    "curl ", "/usr/bin/curl ", "'", "\"", "\\", "\n", " ", "$'", "\\u4e2d", "\\u",
    "http://a.example/b?c=d",
    "HTTPS://甲.example", "?", "&", "=", "#", "%E4%B8%AD", "%", "%4", "+", "-X POST ", "-XGET",
    "--request=put", "-G ",
    "-sSd ", "--data-urlencode ", "--data=", "-m 30 ", "-m99999999999999999999 ", "-H ", "--", "-",
    "$x", "`",
    "authToken=s", "page=2", "pageNum=-1", "甲", "\u{1F600}", "\u{0}", "\r\n",
  ]

  /// None at all, or an address of HTTP, without the token.
  @Test func anyPastedText() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    var input = FuzzInput()
    var run = FuzzRun("anyPastedText")
    var read = 0
    while run.goesOn() {
      let text = (Bool.random(using: &input) ? "curl " : "") + input.text(Self.words, 1...12)
      guard let call = PastedCall(text) else { continue }
      read += 1
      #expect(call.address.lowercased().hasPrefix("http"), "\(text)")
      #expect(!call.address.contains("?") && !call.address.contains("#"), "\(text)")
      #expect(call.parameters.allSatisfy { !$0.name.isEmpty && $0.name != "authToken" }, "\(text)")
      #expect(call.timeout.map { InvokeOptions.timeouts.contains($0) } ?? true, "\(text)")
      _ = call.request(for: id)
    }
    #expect(read > 0 && run.growth() < 32)
  }

  private static let pieces = [
    "'", "\"", "\\", "$", "`", "!", "%", "+", "&", "=", "#", "?", " ", "\n", "\t", "\r", "甲",
    "\u{1F600}", "e\u{301}", "\u{301}",
    "${x}", "$(x)", "\\n", "\\'", "-", "a", "0", "\u{7F}", "*",
  ]

  /// What is written down as curl is read back as the same call.
  @Test func anyCallThroughCurl() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    var input = FuzzInput()
    var run = FuzzRun("anyCallThroughCurl")
    while run.goesOn() {
      var request = InvokeRequest(
        id: id, pageNumber: Int.random(in: 1...99, using: &input),
        pageSize: Int.random(in: 1...5000, using: &input),
        method: Bool.random(using: &input) ? .get : .post)
      request.filters = (0..<Int.random(in: 0...3, using: &input)).map { _ in
        InvokeRequest.Filter(
          name: "f" + input.text(Self.pieces, 0...4), value: input.text(Self.pieces, 0...9))
      }
      let code = CodeLanguage.curl.code(
        for: request, at: "http://a.example/api/invoke/\(id)",
        note: input.one(of: [nil, "甲"]) ?? nil)
      let call = try #require(PastedCall(code.hasPrefix("#") ? Self.second(code) : code), "\(code)")
      #expect(call.id == id && call.request(for: id) == request, "\(code)")
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  /// Behind the line of the remark.
  private static func second(_ code: String) -> String {
    code.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
  }
}
