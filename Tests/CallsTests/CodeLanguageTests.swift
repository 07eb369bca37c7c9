import Catalog
import Testing

@testable import Calls

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

  /// A quote with an accent behind it is a quote to every shell.
  @Test func aPlatformsNamesEndNoWord() throws {
    var request = try request("'\u{301}; touch x #")
    request.filters[0].name = "a'\u{301}`\u{300}$(x)"
    let words = ShellWords(CodeLanguage.tjdata.code(for: request, at: Self.address)).words
    let last = try #require(words.last)
    #expect(words.count == 7, "\(words)")
    #expect(last.utf8.elementsEqual("a'\u{301}`\u{300}$(x)='\u{301}; touch x #".utf8))
    request.id = try #require(EntryID(any: "r1;touch${IFS}x;"))
    let command = ShellWords(CodeLanguage.tjdata.code(for: request, at: Self.address)).words
    #expect(command.count == 7 && command[2] == "r1;touch${IFS}x;", "\(command)")
    let address = "http://a.example/'\u{301};touch x;'"
    let curl = ShellWords(CodeLanguage.curl.code(for: request, at: address)).words
    #expect(curl.contains { $0.utf8.elementsEqual(address.utf8) }, "\(curl)")
    let r = CodeLanguage.r.code(for: request, at: Self.address)
    #expect(r.utf8.firstRange(of: "`a'\u{301}\\`\u{300}$(x)`".utf8) != nil, "\(r)")
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

  /// CKAN's: rows by offset, columns in an object, no token.
  private static let datastore = CallConvention(
    limit: "limit", offset: "offset", filters: "filters", own: ["_q": "q", "sort": "sort"],
    columns: ["_page": "page"], usual: ["sort": "_id"])

  @Test func whatIsPutOtherwiseIsWrittenOtherwise() throws {
    var request = try request("2018年")
    request.pageNumber = 3
    request.filters += [
      .init(name: "_page", value: "7"), .init(name: "_q", value: "甲"), .init(name: "x", value: ""),
    ]
    let address = "https://data.example.org/api/3/action/datastore_search?resource_id=r-1"
    for language in CodeLanguage.allCases where language != .tjdata {
      let code = language.code(for: request, at: address, by: Self.datastore)
      #expect(!code.contains("TOKEN") && !code.contains("authToken"), "\(code)")
      #expect(!code.contains("?resource_id") && !code.contains("import os"))
    }
    let python = CodeLanguage.python.code(for: request, at: address, by: Self.datastore)
    #expect(
      python.contains(
        #"""
        parameters = {
            "resource_id": "r-1",
            "limit": "50",
            "offset": "100",
            "q": "甲",
            "sort": "_id",
            "filters": "{\"f 1\":\"2018年\",\"page\":\"7\"}",
        }
        """#), "\(python)")
    let curl = CodeLanguage.curl.code(for: request, at: address, by: Self.datastore)
    #expect(
      curl.hasPrefix("curl -sS --get 'https://data.example.org/api/3/action/datastore_search' "))
    #expect(
      curl.contains("--data 'resource_id=r-1&limit=50&offset=100&q=%E7%94%B2&sort=_id&filters="))
  }

  @Test func theProgramsOwnCommandLeavesOutWhatIsUsual() throws {
    let code = CodeLanguage.tjdata.code(for: try request("it's"), at: Self.address)
    #expect(
      code == #"tjdata invoke e15a6f7e7a03409ca7db58d20eb2edb0 --page 50 --param 'f 1=it'\''s'"#)
  }
}
