import Calls
import Catalog
import Testing

@Suite struct CodeLanguageTests {
  private static let address = "https://data.tj.gov.cn/api/invoke/e15a6f7e7a03409ca7db58d20eb2edb0"

  private func request(_ value: String, method: InvokeMethod = .get) throws -> InvokeRequest {
    let id = try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0"))
    return InvokeRequest(
      id: id, pageSize: 50, filters: [.init(name: "f 1", value: value)], method: method)
  }

  @Test(arguments: CodeLanguage.allCases)
  func theTokenComesFromTheEnvironment(language: CodeLanguage) throws {
    let code = language.code(for: try request("2018年"), at: Self.address)
    #expect(language == .tjdata || code.contains("TJDATA_TOKEN"))
    #expect(language == .tjdata || code.contains(Self.address))
  }

  /// What is to be known first stands before the code, in a comment that its language knows.
  @Test(arguments: CodeLanguage.allCases)
  func whatIsToBeKnownFirstIsAComment(language: CodeLanguage) throws {
    let plain = language.code(for: try request(""), at: Self.address)
    let noted = language.code(for: try request(""), at: Self.address, note: "先运行 serve")
    switch language {
    case .curl, .python, .r: #expect(noted == "# 先运行 serve\n\(plain)")
    case .javascript, .swift, .go: #expect(noted == "// 先运行 serve\n\(plain)")
    case .tjdata: #expect(noted == plain)
    }
  }

  @Test func curlIsOneCommand() throws {
    let code = CodeLanguage.curl.code(for: try request("2018年"), at: Self.address)
    #expect(
      code == """
        curl -sS --get '\(Self.address)' \\
          --data 'pageNum=1&page=50&f%201=2018%E5%B9%B4' \\
          --data-urlencode "authToken=$TJDATA_TOKEN"
        """)
    let post = CodeLanguage.curl.code(for: try request("", method: .post), at: Self.address)
    #expect(!post.contains("--get"))
  }

  @Test func theProgramsOwnCommandLeavesOutWhatIsUsual() throws {
    let code = CodeLanguage.tjdata.code(for: try request("it's"), at: Self.address)
    #expect(
      code == #"tjdata invoke e15a6f7e7a03409ca7db58d20eb2edb0 --page 50 --param 'f 1=it'\''s'"#)
  }
}
