import Catalog
import Store
import Testing

@Suite struct FetchTests {
  private static let plan = FetchPlan(
    entry: .made(1), filters: [CallParameter(name: "authToken", value: "geheim")], pageSize: 2)

  @Test func aPageAndTheNoteOfItAreOne() async throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let fetch = try await store.fetched.beginFetch(Self.plan, title: "甲", total: 3, at: 1)
    #expect(fetch.nextPage == 1 && fetch.plan.filters.isEmpty)
    let one = try await store.fetched.keep(
      page: 1, of: fetch.id, FetchedPage(rows: 2, body: [1, 2]), isLast: false, at: 2)
    #expect(one.nextPage == 2 && one.rows == 2 && one.bytes == 2 && !one.isComplete)
    // Somebody else was faster: nothing changes.
    let again = try await store.fetched.keep(
      page: 1, of: fetch.id, FetchedPage(rows: 2, body: [9]), isLast: true, at: 3)
    #expect(again == one)
    #expect(try await store.fetched.page(1, ofFetch: fetch.id)?.body == [1, 2])
    let reopened = try scratch.open()
    #expect(try await reopened.fetched.fetch(of: Self.plan) == one)
    let last = try await reopened.fetched.keep(
      page: 2, of: fetch.id, FetchedPage(rows: 1, body: [3]), isLast: true, at: 4)
    #expect(last.isComplete && last.pages == 2)
    #expect(try await reopened.fetched.fetches() == [last])
    try await reopened.fetched.removeFetch(fetch.id)
    #expect(try await reopened.fetched.page(1, ofFetch: fetch.id) == nil)
  }

  @Test func aFetchIsFoundWhateverTheSizeOfItsPages() async throws {
    let store = try Scratch().open()
    var large = Self.plan
    large.pageSize = 5000
    var filtered = large
    filtered.filters = [CallParameter(name: "a", value: "1")]
    #expect(try await store.fetched.fetch(ofRowsOf: large) == nil)
    let small = try await store.fetched.beginFetch(Self.plan, title: "甲", total: nil, at: 1)
    #expect(try await store.fetched.fetch(of: large) == nil)
    #expect(try await store.fetched.fetch(ofRowsOf: large) == small)
    #expect(try await store.fetched.fetch(ofRowsOf: filtered) == nil)
    let newer = try await store.fetched.beginFetch(large, title: "甲", total: nil, at: 2)
    #expect(try await store.fetched.fetch(ofRowsOf: Self.plan) == newer)
  }

  @Test func aWholeFetchTakesThePlaceOfBrokenOnes() async throws {
    let store = try Scratch().open()
    let old = try await store.fetched.beginFetch(Self.plan, title: "甲", total: nil, at: 1)
    var other = Self.plan
    other.pageSize = 3
    let kept = try await store.fetched.beginFetch(other, title: "乙", total: nil, at: 1)
    let new = try await store.fetched.beginFetch(Self.plan, title: "甲", total: nil, at: 2)
    for id in try await store.fetched.fetches(of: Self.plan, except: new.id) {
      try await store.fetched.removeFetch(id)
    }
    #expect(try await store.fetched.fetches().map(\.id) == [new.id, kept.id])
    #expect(try await store.fetched.fetch(old.id) == nil)
  }

  @Test func anInterfaceAddedByAddressOutlivesAPull() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "甲"), .made(2, "乙")])
    let entry = Entry.made(
      7, "别处", kind: .interface, publisher: "a.example",
      fields: [Field(code: "mingcheng", type: .text, label: "名称")])
    let specification = CallSpecification(address: "http://a", parameters: [], results: [])
    try await store.parts.keep(foreign: "值", as: entry, specification: specification)
    #expect(try await store.titles("mingcheng") == ["别处"])
    #expect(try await store.parts.specification(of: .made(7))?.value == specification)
    try await store.pull([.made(1, "甲")], epoch: "two")
    #expect(try await store.titles("别处") == ["别处"])
    #expect(try await store.titles("乙") == [])
    #expect(try await store.parts.foreign(.made(7), as: String.self) == "值")
    #expect(try await store.parts.foreigns(as: String.self) == ["值"])
    #expect(try await store.parts.removeForeign(.made(7)))
    #expect(try await !store.parts.removeForeign(.made(7)))
    #expect(try await store.titles("别处") == [])
    #expect(try await store.verify() == [])
  }
}
