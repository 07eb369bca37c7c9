import Catalog
import Store
import Testing

/// What a platform never said of its counts is unknown on the way out too.
@Suite struct UntoldTests {
  @Test func countsNobodySaidStayUnsaid() async throws {
    let scratch = try Scratch()
    var silent = Entry.made(1, "甲")
    silent.untold = [.views, .stars, .frequency]
    silent.usage = Usage(downloads: 7, views: 0)
    var foreign = Entry.made(2, "乙")
    foreign.untold = []
    foreign.usage = Usage(downloads: 0, views: 3)
    let store = try await scratch.open(holding: [silent, foreign, .made(3, "丙")])
    for entry in [silent, foreign, .made(3, "丙")] {
      let kept = try #require(try await store.entry(entry.id))
      #expect(kept.untold == entry.untold)
      #expect(kept.views == entry.views && kept.stars == entry.stars)
      #expect(kept.statedFrequency == entry.statedFrequency)
    }
    let list = try await store.page(CatalogQuery(sort: .views), offset: 0, limit: 9).entries
    #expect(list.first?.title == "乙" && list.first?.views == 3)
    let unsaid = try #require(list.first { $0.title == "甲" })
    #expect(unsaid.views == nil && unsaid.rating == nil && unsaid.downloads == 7)
    #expect(list.first { $0.title == "丙" }?.views == 0)
  }
}
