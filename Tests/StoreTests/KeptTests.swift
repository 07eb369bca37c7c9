import Catalog
import Store
import Testing

@Suite struct KeptTests {
  @Test func whatWasSeenIsThereOffline() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    let id = EntryID.made(1)
    #expect(try await store.parts.preview(of: id) == nil)
    let field = Field(code: "f_1", type: .text, label: "名称")
    let preview = Preview(fields: [field], rows: [["甲"]], totalCount: 9)
    let files = [
      Distribution(name: "a.xls", format: .xls, modified: Moment(year: 2019, month: 1, day: 2))
    ]
    let specification = CallSpecification(address: "/x", parameters: [], results: [])
    try await store.parts.keep(preview: preview, of: id)
    try await store.parts.keep(files: files, of: id)
    try await store.parts.keep(specification: specification, of: id)
    try await store.parts.keep(fields: [field], of: id)
    #expect(try await store.parts.preview(of: id)?.value == preview)
    #expect(try await store.parts.preview(of: id)?.fetchedAt == 1_700_000_000)
    #expect(try await store.parts.files(of: id)?.value == files)
    #expect(try await store.parts.specification(of: id)?.value == specification)
    #expect(try await store.parts.fields(of: id)?.value == [field])
  }

  @Test func whatAnEntryHadGoesWithIt() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    try await store.parts.keep(files: [], of: .made(1))
    try await store.pulls.apply(changes: [.remove(.made(1))], upTo: 11, epoch: "one")
    #expect(try await store.parts.files(of: .made(1)) == nil)
  }

  @Test func fieldsThatComeWithAnEntryAreKept() async throws {
    let scratch = try Scratch()
    let fields = [Field(code: "f_77_000001001", type: .date, label: "日期")]
    let store = try await scratch.open(holding: [.made(1, "绿色商场", fields: fields)])
    #expect(try await store.parts.fields(of: .made(1))?.value == fields)
    // A later change without fields leaves them, and their words, as they were.
    try await store.pulls.apply(
      changes: [.put(.made(1, "绿色商场名单"))], upTo: 11, epoch: "one")
    #expect(try await store.titles("f_77") == ["绿色商场名单"])
  }

  @Test func documentsOfAnotherShapeCountAsMissing() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    try await store.parts.keep(["a", "b"], document: "list")
    let list: Kept<[String]>? = try await store.parts.document("list")
    #expect(list?.value == ["a", "b"])
    let number: Kept<Int>? = try await store.parts.document("list")
    #expect(number == nil)
    #expect(try await store.parts.site() == nil)
  }
}
