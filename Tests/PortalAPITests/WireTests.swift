import Catalog
import Foundation
import PortalAPI
import Testing

/// The shapes of `/api/v1/…` as they stand on the wire.
@Suite struct WireTests {
  let id: EntryID
  let entry: Entry

  init() throws {
    id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    entry = Entry(
      id: id, kind: .dataset, title: "绿色商场名单", theme: "生态环境", publisher: "市商务局",
      issued: try #require(Moment("2019-02-27 03:40")),
      modified: try #require(Moment("2019-02-27")))
  }

  /// What is sent again as it was has the same key; what was changed, or is another form's, has
  /// another.
  @Test func aKeyGoesWithWhatIsSent() {
    let form = SenderKey.make()
    let key = SenderKey.of(["content": "公交", "reason": ""], in: form)
    #expect(SenderKey.isFitting(form) && SenderKey.isFitting(key))
    #expect(key == SenderKey.of(["reason": "", "content": "公交"], in: form))
    let others = [
      SenderKey.of(["content": "公交站", "reason": ""], in: form),
      SenderKey.of(["content": "公", "reason": "交"], in: form),
      SenderKey.of(["content": "", "reason": "公交"], in: form),
      SenderKey.of(["content": "公交", "reason": ""], in: SenderKey.make()),
    ]
    #expect(Set(others + [key]).count == 5)
  }

  func wire(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test func anAnswerIsWrapped() throws {
    let answer = Envelope(data: CatalogueEnd(end: 3))
    #expect(try wire(answer) == #"{"code":200,"data":{"end":3},"msg":"成功"}"#)
  }

  @Test func aRefusalCarriesItsWordAndNoData() throws {
    let refusal = Envelope<Nothing>(
      code: 404, msg: "没有", data: nil, error: APIError.notFound.rawValue)
    let text = #"{"code":404,"error":"not_found","msg":"没有"}"#
    #expect(try wire(refusal) == text)
    let back = try read(Envelope<Nothing>.self, text)
    #expect(back.error.flatMap(APIError.init(rawValue:)) == .notFound)
    #expect(back.data == nil)
  }

  @Test func membersAddedLaterDoNotDisturb() throws {
    let text = #"{"code":200,"msg":"","data":{"end":1,"new":[]},"trace":"x"}"#
    #expect(try read(Envelope<CatalogueEnd>.self, text).data == CatalogueEnd(end: 1))
  }

  @Test func aWithdrawnEntryIsATombstone() throws {
    let change = Change(revision: 7, id: id, entry: nil)
    #expect(try wire(change) == #"{"id":"f4c1991c50ee4d8ca4c9ef5aa21295de","revision":7}"#)
    #expect(try read(Change.self, try wire(change)) == change)
  }

  @Test func aPageOfChangesComesBackAsItWent() throws {
    let page = ChangesPage(
      revision: 8, more: true,
      changes: [
        Change(revision: 7, id: id, entry: nil), Change(revision: 8, id: id, entry: entry),
      ],
      epoch: "e")
    #expect(try read(ChangesPage.self, try wire(page)) == page)
  }

  @Test func anIdentifierThatIsNoneRefusesTheWholePage() {
    let text = #"{"revision":1,"more":false,"epoch":"","changes":[{"revision":1,"id":"x y"}]}"#
    #expect(throws: DecodingError.self) { try read(ChangesPage.self, text) }
  }

  @Test func theStreamsLinesAreToldApart() throws {
    let header = try wire(CatalogueHeader(revision: 1, total: 2, epoch: "e"))
    let end = try wire(CatalogueEnd(end: 2))
    #expect(header == #"{"epoch":"e","revision":1,"total":2}"#)
    #expect(end == #"{"end":2}"#)
    #expect(throws: DecodingError.self) { try read(CatalogueEnd.self, header) }
    #expect(throws: DecodingError.self) { try read(CatalogueHeader.self, end) }
    #expect(throws: DecodingError.self) { try read(Entry.self, end) }
  }

  @Test func thePathsAreTheDocumentedOnes() {
    #expect(Route.invoke(id).path == "/api/invoke/f4c1991c50ee4d8ca4c9ef5aa21295de")
    #expect(Route.entry(id).path == "/api/v1/entries/f4c1991c50ee4d8ca4c9ef5aa21295de")
    let routes: [Route] = [
      .site, .themes, .departments, .entries, .entry(id), .fields(id), .preview(id), .files(id),
      .specification(id), .changes, .catalogue, .developer, .invoke(id),
    ]
    #expect(Set(routes.map(\.path)).count == routes.count)
    #expect(routes.dropLast().allSatisfy { $0.path.hasPrefix("/api/v1/") })
  }

  @Test func theErrorWordsStayWhatTheyAre() {
    #expect(
      APIError.allCases.map(\.rawValue) == [
        "not_found", "method_not_allowed", "invalid_parameter", "unauthorized",
        "wrong_login", "invalid", "taken", "captcha_required", "forbidden", "registration_closed",
        "unavailable",
        "precondition_failed", "unsatisfiable_range", "too_large", "too_many_requests", "internal",
      ])
  }
}
