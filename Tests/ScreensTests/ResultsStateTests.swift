import Catalog
import Testing
import Widgets

@testable import Screens

@Suite struct ResultsStateTests {
  private let query = CatalogQuery(kind: .dataset, sort: .updated)

  private func page(_ offset: Int, of total: Int) throws -> CatalogPage {
    let city = SampleCity()
    let entry = EntrySummary(try #require(city.found(CatalogQuery()).first))
    let count = min(ResultsState.pageSize, total - offset)
    return CatalogPage(
      total: total, offset: offset, entries: Array(repeating: entry, count: count))
  }

  @Test func aRowKnownBeforeItsListIsGoneToWhenTheListComes() throws {
    var results = ResultsState(query: query)
    results.follow(to: 130)
    #expect(results.list.cursor == 0 && results.missingPage(visible: 20) == 2)
    _ = results.take(try page(128, of: 200), for: query)
    #expect(results.list.cursor == 130)
    results.follow(to: 3)
    #expect(results.list.cursor == 3)
  }

  @Test func anotherQueryForgetsTheRow() throws {
    var results = ResultsState(query: query)
    results.follow(to: 130)
    let other = CatalogQuery(kind: .interface)
    #expect(results.ask(other) && results.missingPage(visible: 20) == 0)
    _ = results.take(try page(0, of: 200), for: other)
    #expect(results.list.cursor == 0)
  }
}
