import Calls
import Catalog
import Store
import Sync
import Testing

/// What looks like all rows and may be a part of them is said.
@Suite struct PageDoubtTests {
  /// One answer of an interface that nobody knows how to page through.
  private func single(
    _ rows: Int, _ tail: String = "", filters: [CallParameter] = []
  ) async throws -> FetchEnd {
    let body = "{\"rows\":[\((0..<rows).map { "{\"a\":\($0)}" }.joined(separator: ","))]\(tail)}"
    let desk = try FetchDesk { _ in body }
    let plan = FetchPlan(
      entry: try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de")), filters: filters,
      pageSize: 10)
    let fetch = try await desk.store.fetched.beginFetch(plan, title: "", total: nil, at: 1)
    return try await desk.fetch(keepsSize: false, paging: { _ in nil }).run(fetch)
  }

  @Test(arguments: [100, 500, 1000, 2000])
  func asManyAsALimitMayBeAPage(rows: Int) async throws {
    let end = try await single(rows)
    guard case .doubtful(.untold(rows: rows)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.rows == rows)
    #expect(try await single(rows, ",\"total\":\(rows)").fetch.isComplete)
    #expect(try await single(rows, ",\"hasMore\":false").fetch.isComplete)
    #expect(try await single(rows + 1).fetch.isComplete)
  }

  @Test func asManyAsTheAddressHasANumberForMayBeAPage() async throws {
    let filters = [CallParameter(name: "anzahl", value: "23")]
    let end = try await single(23, filters: filters)
    guard case .doubtful(.untold(rows: 23)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(try await single(22, filters: filters).fetch.isComplete)
    #expect(try await single(23, ",\"total\":23", filters: filters).fetch.isComplete)
    #expect(try await single(2, filters: [.init(name: "a", value: "2")]).fetch.isComplete)
  }

  /// A row that pages have in common which lies somewhere in either, of rows that all differ.
  @Test func oneRowInTwoPagesIsSaid() async throws {
    let desk = try FetchDesk { turn in
      let start = (turn.number - 1) * 50
      let rows = (start..<min(230, start + 50)).map { $0 == 53 ? 10 : $0 }
      return "{\"data\":[\(rows.map { "{\"a\":\($0)}" }.joined(separator: ","))],\"total\":230}"
    }
    let paging = Paging(size: "size", number: "n")
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 50))
    guard case .doubtful(.overlap(rows: 230, again: 1)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
  }

  /// Pages that are read as rows with what they say of themselves would come for ever.
  @Test func pagesThatCountThemselvesAreNoRows() async throws {
    let desk = try FetchDesk(rows: RowsPath()) { turn in
      "[{\"page\":\(turn.number),\"per_page\":2,\"total\":3},[{\"a\":\(turn.number)}]]"
    }
    let paging = Paging(size: "per_page", number: "page")
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 50))
    guard case .doubtful(.unreachable(rows: 2, total: nil)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(desk.numbers == [1])
  }
}
