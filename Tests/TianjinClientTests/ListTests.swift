import Catalog
import PortalClient
import Testing

@testable import TianjinClient

@Suite struct ListTests {
  private static let id = "1be22c6e54be4f3e85989bc60ae28bd8"

  /// Reads a list that comes in pieces of so many bytes.
  private func read(
    _ text: String, pieces: Int = 7, kind: EntryKind = .dataset
  ) throws(SourceError) -> [ListedEntry] {
    var scanner = ListScanner(path: "/common/sjj.json")
    var gatherer = ListGatherer(kind: kind)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      gatherer.take(try scanner.take(Array(bytes[start..<min(start + pieces, bytes.count)])))
    }
    try scanner.finish()
    return try gatherer.finish("/common/sjj.json")
  }

  @Test(arguments: [
    "/sjj/\(id).htm", "https://open.data.tj.gov.cn/sjj/\(id).htm?from=x", "sjj/\(id).html", id,
    "\(id.uppercased()).htm",
  ])
  func aLinkIsReadInAnyForm(link: String) throws {
    let entries = try read("{\"dataList\":[{\"href\":\"\(link)\",\"documentType\":\"XLS\"}]}")
    let entry = try #require(entries.first)
    #expect(entry.id.text == Self.id)
    #expect(entry.kind == .dataset)
    #expect(entry.facts.formats == [.xls])
    #expect(entry.facts.entry(entry.id, entry.kind, today: 0).title == Self.id)
  }

  @Test func theLinkTellsTheKindBeforeTheTypeAndTheList() throws {
    let entries = try read(
      """
      {"dataList":[{"href":"/sjjk/\(Self.id).htm","documentType":"sjj"}]}
      """)
    #expect(entries.map(\.kind) == [.interface])
    let bare = try read(
      """
      [{"href":"\(Self.id)","documentType":"数据接口"}]
      """)
    #expect(bare.map(\.kind) == [.interface])
  }

  @Test(arguments: 1...40)
  func whatIsKnownFillsItsPlaceAndTheRestIsKept(pieces: Int) throws {
    let entries = try read(
      """
      \u{FEFF}{"a":{"dataList":[{"href":"x"}]},"b":"}]\\"[{", "dataList" : [ {"href":"/sjj/\(Self.id).htm",
      "documentType":".csv","Title":"绿色\\u5546场","update_time":"2019/2/27 04:40:00.0",
      "viewCount":"1,267次","keywords":["商场","名单"],"siteId":{"a":[1,"}]"]},"dept":null}, {"no":1} ,
      {"href":"/sjj/\(Self.id.dropLast())0.htm"} ],"dataList":[{"href":"late"}],"n":-1.5e3}
      """, pieces: pieces)
    #expect(entries.count == 2)
    let facts = try #require(entries.first).facts
    #expect(facts.title == "绿色商场")
    #expect(facts.formats == [.csv])
    #expect(facts.modified == Moment("2019-02-27 04:40"))
    #expect(facts.views == 1267)
    #expect(facts.tags == ["商场", "名单"])
    #expect(facts.publisher == nil)
    #expect(facts.others == [LabelledText(label: "siteId", text: #"{"a":[1,"}]"]}"#)])
  }

  @Test(arguments: [
    ("", Malformation.notJSON(status: 200)), ("用户登录", .notJSON(status: 200)),
    ("{\"list\":[]}", .shape(at: "dataList", reason: "missing")),
    (
      "{\"dataList\":[{\"href\":\"a\"},{\"href\"",
      .shape(at: "dataList[1]", reason: "unexpected end")
    ),
    ("{\"dataList\":[{\"href\":a}]}", .shape(at: "dataList[0]", reason: "not JSON")),
    (
      "{\"dataList\":[{\"href\":\"a\"}]}",
      .shape(at: "dataList", reason: "href missing in 1 lines")
    ),
  ])
  func aBrokenListIsSaidToBeSo(text: String, fault: Malformation) {
    let expected = SourceError.malformed(path: "/common/sjj.json", detail: fault)
    #expect(throws: expected) { try read(text) }
  }
}
