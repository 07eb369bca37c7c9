import Catalog
import Store
import Testing

/// Lists without rows, which several stores' are put together of.
@Suite struct RankedListTests {
  private func entries(_ numbers: Range<Int>) -> [Entry] {
    numbers.map { number in
      var entry = Entry.made(number, number % 3 == 0 ? "河道名单" : "停车场名单 \(number)")
      entry.score = number * 7 % 100
      return entry
    }
  }

  @Test(arguments: [Catalog.SortOrder.score, .relevance, .updated, .views])
  func theirRowsAreThoseOfThePage(sort: Catalog.SortOrder) async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: entries(0..<90))
    let query = CatalogQuery(text: "名单", sort: sort)
    let list = try #require(try await store.ranked(query, limit: 50))
    #expect(list.total == 90 && list.measures.count == 50)
    #expect(list.measures == list.measures.sorted(by: >))
    let page = try await store.page(list, first: 40)
    #expect(page == (try await store.page(query, offset: 0, limit: 40)))
    if sort == .score {
      #expect(page.entries.map(\.score) == list.measures.prefix(40).map(Int.init))
    }
    let few = try #require(try await store.ranked(CatalogQuery(text: "河道"), limit: 500))
    #expect(few.total == 30 && few.measures.count == 30)
  }

  /// Between a list and its rows another process may have pulled.
  @Test func aChangedCatalogueIsSearchedAgain() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: entries(0..<30))
    let query = CatalogQuery(text: "河道", sort: .score)
    let list = try #require(try await store.ranked(query, limit: 10))
    try await store.pull(entries(0..<60), revision: 11)
    let page = try await store.page(list, first: 10)
    #expect(page == (try await store.page(query, offset: 0, limit: 10)) && page.total == 20)
  }

  @Test func anEmptyStoreHasNone() async throws {
    let scratch = try Scratch()
    #expect(try await scratch.open().ranked(CatalogQuery(), limit: 10) == nil)
  }
}
