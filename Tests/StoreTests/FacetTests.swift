import Catalog
import CatalogueGenerator
import Search
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

  /// A value that no entry has is told with those that may be meant, one that is found is not.
  @Test func filtersThatNothingAnswersAreTold() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Array(CatalogueGenerator(count: 300, seed: 2)))
    let misses = try await store.unansweredValues(
      in: "主题:公工安全,信用服务 部门:火星局 !主题:无此 年份:1900 主题:公工安全")
    #expect(misses.map(\.key) == [.theme, .publisher, .year])
    #expect(misses.map(\.typed) == ["公工安全", "火星局", "1900"])
    #expect(try await store.names(near: try #require(misses.first)).first == "公共安全")
    #expect(try await store.unansweredValues(in: "公共 主题:公共 主题:xyfw").isEmpty)
  }

  /// Numbers beside a list are what the list would have with each choice; few entries are counted
  /// by their rows, many by what stands under the names.
  @Test(arguments: [400, 3000])
  func numbersBesideAListAreThoseOfTheLists(count: Int) async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: Array(CatalogueGenerator(count: count, seed: 4)))
    for text in ["", "企业", "格式:CSV", "市", "没有这样的条目"] {
      for (theme, publisher) in [(nil, nil), ("信用服务", nil), (nil, "市商务局"), ("公共安全", "市教委")]
        as [(String?, String?)]
      {
        let query = CatalogQuery(text: text, kind: .dataset, theme: theme, publisher: publisher)
        let facets = try await store.facets(beside: query)
        for facet in facets.themes {
          let other = CatalogQuery(text: text, theme: facet.name, publisher: publisher)
          #expect(try await store.counts(other) == facet.numbers, "\(text) \(facet)")
        }
        for facet in facets.publishers {
          let other = CatalogQuery(text: text, theme: theme, publisher: facet.name)
          #expect(try await store.counts(other) == facet.numbers, "\(text) \(facet)")
        }
        #expect(try await store.counts(query) == facets.found.numbers)
        #expect(
          try await store.counts(CatalogQuery(text: text)) == facets.unfiltered.numbers)
        #expect(facets.themes.map(\.name) == (try await store.facets(.theme).map(\.name)))
      }
    }
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

extension Facet {
  fileprivate var numbers: [Int] { [datasets, interfaces] }
}

extension LocalStore {
  /// Datasets and interfaces of a list, by its pages.
  fileprivate func counts(_ query: CatalogQuery) async throws -> [Int] {
    var counts: [Int] = []
    for kind in [EntryKind.dataset, .interface] {
      var query = query
      query.kind = kind
      counts.append(try await page(query, offset: 0, limit: 0).total)
    }
    return counts
  }
}
