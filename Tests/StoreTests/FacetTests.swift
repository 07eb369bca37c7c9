import Catalog
import CatalogueGenerator
import Store
import Testing

@Suite struct FacetTests {
  @Test func facetsAreWhatACountFinds() async throws {
    let scratch = try Scratch()
    let entries = Array(CatalogueGenerator(count: 500, seed: 2))
    let store = try await scratch.open(holding: entries)
    var changes: [EntryChange] = entries[..<60].map { .remove($0.id) }
    for var entry in entries[60..<120] {
      entry.theme = "地理空间"
      entry.kind = .interface
      entry.formats = []
      changes.append(.put(entry))
    }
    try await store.pulls.apply(changes: changes, upTo: 11, epoch: "one")
    let left = try await store.page(CatalogQuery(), offset: 0, limit: 1000).entries
    #expect(left.count == 440)
    for facet in try await store.facets(.theme) {
      let own = left.filter { $0.theme == facet.name }
      #expect(facet.datasets == own.filter { $0.kind == .dataset }.count)
      #expect(facet.interfaces == own.filter { $0.kind == .interface }.count)
      let query = CatalogQuery(kind: .interface, theme: facet.name)
      #expect(try await store.page(query, offset: 0, limit: 1).total == facet.interfaces)
    }
    #expect(try await store.verify() == [])
  }

  @Test func countersAndLatest() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [
      .made(1, "甲", publisher: "市教委", rows: 10), .made(2, "乙", kind: .interface, rows: 5),
      .made(3, "丙"), .made(4, "丁", kind: .interface, year: 2024),
    ])
    let counters = try await store.counters()
    #expect(counters == SiteCounters(datasets: 2, interfaces: 2, publishers: 2, rows: 15))
    #expect(try await store.latest(.interface, limit: 1).map(\.title) == ["丁"])
    #expect(try await store.latest(.dataset, limit: 9).map(\.title) == ["丙", "甲"])
    #expect(try await store.facets(.year).map(\.name) == ["2019", "2024"])
  }
}
