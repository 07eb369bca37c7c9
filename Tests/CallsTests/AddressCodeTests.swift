import Catalog
import Foundation
import Testing

@testable import Calls

/// Code that calls an interface by its address: the very request that the program sends.
@Suite struct AddressCodeTests {
  private func specification(_ text: String) throws -> CallSpecification {
    try ForeignURL(text).interface.specification
  }

  private func request(_ filters: [InvokeRequest.Filter] = []) throws -> InvokeRequest {
    InvokeRequest(
      id: try #require(EntryID("e15a6f7e7a03409ca7db58d20eb2edb0")), pageNumber: 2, filters: filters
    )
  }

  @Test(arguments: CodeLanguage.allCases.filter { $0 != .tjdata })
  func itIsCalledAsItsAddressSays(language: CodeLanguage) throws {
    let own = try specification("http://a.example/ok?type=A&page=1&size=20")
    let code = language.code(for: try request(), of: own)
    #expect(!code.contains("TOKEN") && !code.contains("authToken"), "\(code)")
    #expect(!code.contains("pageNum") && code.contains("a.example/ok"), "\(code)")
    for name in ["type", "page", "size"] { #expect(code.contains(name), "\(name) \(code)") }
  }

  @Test(arguments: [
    "http://a.example/ok?type=A&page=1&size=10", "http://a.example/ok",
    "http://a.example/ok?t=%E6%B4%A5",
    "http://a.example/ok?offset=0&limit=10&tag=1&tag=2", "http://a.example/index.php?r=a/b&q=",
  ])
  func curlSendsWhatTheProgramSends(text: String) throws {
    let own = try ForeignURL(text).interface
    let request = try request([.init(name: "z", value: "1 2")])
    let code = CodeLanguage.curl.code(for: request, of: own.specification)
    let command = CurlCommand(ShellWords(code).words.dropFirst()[...])
    let query = command.data.joined(separator: "&")
    #expect("\(command.url ?? "")?\(query)" == own.url(request, token: nil), "\(code)")
    let bare = try self.request()
    if own.query(bare, token: nil).isEmpty {
      #expect(CodeLanguage.curl.code(for: bare, of: own.specification) == "curl -sS '\(text)'")
    }
  }

  /// A token goes where its host's is named, under a name that is no platform's.
  @Test(arguments: CodeLanguage.allCases.filter { $0 != .tjdata })
  func aTokenIsReadFromAnotherVariable(language: CodeLanguage) throws {
    var own = try specification("http://a.example/ok?type=A&ak=geheim")
    let usual = language.code(for: try request(), of: own, note: "甲")
    #expect(usual.contains("HOST_TOKEN") && !usual.contains("TJDATA_TOKEN"), "\(usual)")
    #expect(usual.contains("ak") && !usual.contains("geheim") && usual.contains("甲"))
    own.call?.tokenVariable = "AK_OF_A"
    let named = language.code(for: try request(), of: own)
    #expect(named.contains("AK_OF_A") && !named.contains("HOST_TOKEN"), "\(named)")
  }

  /// A command of this program asks the same platform, wherever it is pasted.
  @Test func whatACommandIsToldBesidesStandsBehindIt() throws {
    let request = try request([.init(name: "甲", value: "1")])
    let platform = CallSpecification(address: "http://a.example/api", parameters: [], results: [])
    let options = ["--platform", "a b;touch c"]
    let end = " --platform 'a b;touch c'"
    let command = CodeLanguage.tjdata.code(for: request, of: platform, options: options)
    #expect(
      command == "tjdata invoke \(request.id) --page-num 2 --param '甲=1'" + end)
    let own = try specification("http://a.example/ok?type=A")
    #expect(CodeLanguage.tjdata.code(for: request, of: own, options: options).hasSuffix(end))
    for language in CodeLanguage.allCases where language != .tjdata {
      let plain = language.code(for: request, of: platform)
      #expect(language.code(for: request, of: platform, options: options) == plain)
    }
  }

  @Test func aNameThatComesTwiceIsSentTwice() throws {
    let own = try specification("http://a.example/ok?tag=1&tag=2")
    let python = CodeLanguage.python.code(for: try request(), of: own)
    #expect(python.contains(#"("tag", "1"),"#) && python.contains(#"("tag", "2"),"#), "\(python)")
    let javascript = CodeLanguage.javascript.code(for: try request(), of: own)
    #expect(javascript.contains(#"["tag", "2"],"#), "\(javascript)")
    #expect(CodeLanguage.go.code(for: try request(), of: own).contains(#"query.Add("tag", "2")"#))
  }

  /// One that another catalogue lists is called by its address, and by no id of this machine.
  @Test func whatACatalogueListsByAddressIsNoPlatforms() throws {
    let listed = CallSpecification(
      address: "https://a.example/rows?f=json&page=1&size=10",
      style: CallSpecification.addressStyle, parameters: [], results: [])
    let curl = CodeLanguage.curl.code(for: try request(), of: listed)
    #expect(!curl.contains("TOKEN") && curl.contains("--data 'f=json&page=2&size=10'"), "\(curl)")
    #expect(
      CodeLanguage.tjdata.code(for: try request(), of: listed)
        == "tjdata invoke 'https://a.example/rows?f=json&page=2&size=10'")
    let own = try specification("http://a.example/ok?type=A")
    #expect(
      CodeLanguage.tjdata.code(for: try request(), of: own)
        == "tjdata invoke e15a6f7e7a03409ca7db58d20eb2edb0 --page-num 2")
  }

  /// What it is called by is told by this program: no platform's text says it.
  @Test func noPlatformSaysWhatIsReadFromTheEnvironment() throws {
    var own = try specification("http://a.example/ok?ak=1")
    own.call?.tokenVariable = "AWS_SECRET_ACCESS_KEY"
    let encoder = JSONEncoder()
    let text = try encoder.encode(own)
    #expect(try JSONDecoder().decode(CallSpecification.self, from: text).call == nil)
    #expect(!String(decoding: text, as: UTF8.self).contains("AWS_SECRET"))
  }
}
