import Calls
import Catalog
import Formats
import PortalClient
import Screens
import Store
import Sync
import Testing

@testable import Client
@testable import ScreensLive

@Suite struct SafetyTests {
  private let evil = "a\u{1B}[2J\u{202E}b\nc"
  private let tame = "a\u{FFFD}[2Jb c"

  @Test func everyTextOfAnEntryComesOutHarmless() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    let moment = Moment(year: 2019, month: 1, day: 1)
    let entry = Entry(
      id: id, kind: .dataset, title: evil, abstract: evil, tags: [evil], theme: evil,
      publisher: evil, industry: evil, issued: moment, modified: moment
    ).safe
    for text in [entry.title, entry.theme, entry.publisher, entry.industry] + entry.tags {
      #expect(text == tame)
    }
    #expect(entry.abstract == "a\u{FFFD}[2Jb\nc")
    let summary = EntrySummary(
      id: id, kind: .dataset, title: evil, theme: evil, publisher: evil, modified: moment,
      views: 1, downloads: 2, rating: 3, score: 4)
    let page = CatalogPage(total: 1, offset: 0, entries: [summary]).safe
    #expect(page.entries.map(\.title) == [tame])
    #expect(page.entries.map(\.publisher) == [tame])
    #expect(page.total == 1)
  }

  @Test func everyTextOfItsPartsComesOutHarmless() {
    let field = Field(code: evil, type: .text, label: evil)
    let preview = Preview(fields: [field], rows: [[evil]], totalCount: 1).safe
    #expect(preview.rows == [[tame]])
    #expect(preview.fields == [Field(code: tame, type: .text, label: tame)])
    let parameter = Parameter(name: evil, label: evil, type: .date)
    let specification = CallSpecification(
      address: evil, parameters: [parameter], results: [parameter]
    ).safe
    #expect(specification.address == tame)
    #expect(specification.results == [Parameter(name: tame, label: tame, type: .date)])
    let site = Site(
      name: evil, host: evil, operatedBy: evil, icp: evil,
      pages: [SitePage(title: evil, body: evil)], policies: [], counters: SiteCounters()
    ).safe
    #expect(site.name == tame && site.pages.first?.title == tame)
  }

  private func safe(_ body: String) -> String {
    String(decoding: SafeBody.bytes(Array(body.utf8)), as: UTF8.self)
  }

  @Test func aBodyWithoutHarmComesOutAsItWas() {
    let bodies = [
      SubcommandBodies.manual, #"{"a":"\"\\\n\u4e2d\ud83d\ude00","b":[1,2]}"#, "", "{", "\\",
      #"{"a":"\u00"#,
    ]
    for body in bodies { #expect(safe(body) == body) }
  }

  @Test func anEscapeThatWouldActIsReadAsItIsWritten() throws {
    let body = #"{"a":"\u001b[2J\b\u202e\udb40\udc01\\u001b"}"#
    let value = try JSON.parse(safe(body))["a"]
    #expect(value == .string(#"\u001b[2J\b\u202e\udb40\udc01\u001b"#))
  }

  @Test func harmfulCharactersAreReplacedAndWhatIsMalformedStaysSo() throws {
    #expect(safe("{\"a\":\"\u{202E}\u{9B}x\"}") == "{\"a\":\"\u{FFFD}\u{FFFD}x\"}")
    guard case .malformed = InvokeAnswer(body: SafeBody.bytes(Array("{\"a\":\"\u{1B}\"}".utf8)))
    else {
      Issue.record("a control character made JSON whole")
      return
    }
    guard case .malformed = InvokeAnswer(body: SafeBody.bytes([0x7B, 0x22, 0xFF, 0x22, 0x7D]))
    else {
      Issue.record("bad UTF-8 made JSON whole")
      return
    }
  }

  @Test func headersAreOneLineEach() {
    let exchange = InvokeExchange(
      status: 200, headers: [.init(name: "a", value: evil)], body: [], milliseconds: 1)
    #expect(exchange.safe.headers == [.init(name: "a", value: tame)])
  }

  @Test func faultsAreWordedAndHarmless() {
    let fault = ServiceFault(Failure(.unreachable, evil, advice: evil))
    #expect(fault == ServiceFault(.offline, summary: tame, advice: tame))
    #expect(ServiceFault(Failure(.refused, "a")).kind == .refused)
    #expect(ServiceFault(Failure(.notFound, "a")).kind == .notFound)
    #expect(ServiceFault(Failure(.malformed, "a")).kind == .malformed)
    #expect(ServiceFault(StoreError.diskFull).kind == .failed)
  }

  /// Who answers is there, whatever the answer is.
  @Test(arguments: [500, 502, 503])
  func aPlatformThatIsOutOfOrderIsNotOutOfReach(status: Int) {
    let error = SourceError.refused(status: status, message: "", word: nil)
    #expect(ServiceFault(error).kind == .outOfOrder)
    #expect(ServiceFault(SyncError.source(error)).kind == .outOfOrder)
  }

  @Test func aCallIsKeptWithoutItsToken() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    let request = InvokeRequest(
      id: id, filters: [.init(name: "authToken", value: "secret"), .init(name: "a", value: "1")])
    let exchange = InvokeExchange(
      status: 200, headers: [], body: Array(#"{"code":500,"msg":"x"}"#.utf8), milliseconds: 1.6)
    let record = CallRecord(request, exchange, time: 5)
    #expect(record.parameters.map(\.name) == ["pageNum", "page", "a"])
    #expect(record.code == 500 && record.milliseconds == 2)
  }

  @Test func thePaletteKnowsPinyinAndInitials() {
    #expect(BrowserServices.spellings(of: "在线测试") == ["zaixianceshi", "zxcs"])
  }

  @Test func hitsAreUTF8Offsets() {
    let title = "非煤矿山企业"
    #expect(BrowserServices.highlights(of: "矿山", in: title) == [6..<12])
    #expect(BrowserServices.highlights(of: "ks", in: title) == [6..<12])
    #expect(BrowserServices.highlights(of: "", in: title) == [])
  }
}

enum SubcommandBodies {
  static let manual = #"{"code": 200, "msg": "调用成功", "data": [{"f_1": 1807, "f_2": "2016年限额"}]}"#
}
