import Calls
import Catalog
import Store
import Sync
import Synchronization
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

  /// The same of pages that do not lie side by side; what a table has several times says nothing.
  @Test(arguments: [(10, 1), (60, 0)])
  func oneRowInPagesFarApartIsSaid(kinds: Int, again: Int) async throws {
    let desk = try FetchDesk { turn in
      let start = (turn.number - 1) * 50
      let rows = (start..<min(230, start + 50)).map { $0 == 153 || kinds > 50 && $0 == 3 ? 10 : $0 }
      return "{\"data\":[\(rows.map { "{\"a\":\($0)}" }.joined(separator: ","))],\"total\":230}"
    }
    let paging = Paging(size: "size", number: "n")
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 50))
    if case .doubtful(.overlap(rows: 230, again: again)) = end.reason { return }
    #expect(again == 0 && end.fetch.isComplete, "\(end.reason)")
  }

  /// Our own server gives rows in one order: those that are there again are alike.
  @Test func rowsOfOurOwnServerMayBeAlike() async throws {
    let desk = try FetchDesk { turn in
      let start = (turn.number - 1) * 50
      let rows = (start..<min(230, start + 50)).map { $0 == 153 ? 10 : $0 }
      return "{\"code\":200,\"data\":[\(rows.map { "{\"a\":\($0)}" }.joined(separator: ","))]}"
    }
    let end = try await desk.fetch().run(try await desk.begin(size: 50))
    #expect(end.fetch.isComplete && end.fetch.rows == 230, "\(end.reason)")
  }

  /// What is known of the rows of a fetch is known when it is gone on with.
  @Test func rowsOfTheRunBeforeAreKnown() async throws {
    let desk = try FetchDesk(left: 2) { turn in
      let start = (turn.number - 1) * 50
      let rows = (start..<min(230, start + 50)).map { $0 == 153 ? 10 : $0 }
      return "{\"data\":[\(rows.map { "{\"a\":\($0)}" }.joined(separator: ","))],\"total\":230}"
    }
    let paging = Paging(size: "size", number: "n")
    let first = try await desk.fetch(keepsSize: false, paging: { _ in paging })
      .run(try await desk.begin(size: 50))
    desk.left.withLock { $0 = 100 }
    let end = try await desk.fetch(keepsSize: false, paging: { _ in paging }).run(first.fetch)
    guard case .doubtful(.overlap(rows: 230, again: 1)) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
  }

  /// A 404 behind a page that was full, or that promised another one.
  @Test(
    arguments: [
      ("", 50, FetchDoubt?.some(.missing(rows: 100, page: 3))), ("", 30, nil),
      (",\"total\":100", 50, nil), (",\"hasMore\":true", 50, .untold(rows: 0)),
      (",\"totalPages\":5", 50, .untold(rows: 0)),
    ])
  func aBareRefusalBehindTheLastPageIsWeighed(
    tail: String, last: Int, doubt: FetchDoubt?
  ) async throws {
    let desk = try FetchDesk { turn in
      guard turn.number < 3 else { return nil }
      let start = turn.number * 50
      let rows = (start..<start + (turn.number == 2 ? last : 50)).map { "{\"a\":\($0)}" }
      return "{\"data\":[\(rows.joined(separator: ","))]\(tail)}"
    }
    let paging = Paging(size: "size", number: "n")
    let end = try await desk.fetch(
      keepsSize: false, status: 404, areCallsCounted: false, paging: { _ in paging }
    ).run(try await desk.begin(size: 50))
    switch end.reason {
    case .complete: #expect(doubt == nil)
    case .doubtful(let found): #expect(found == doubt)
    // What was promised and is refused is a fault.
    case .answer: #expect(doubt == .untold(rows: 0))
    default: Issue.record("\(end.reason)")
    }
  }

  /// A server that has new rows for ever.
  @Test func whatNeverEndsIsStoppedAndGoneOnWith() async throws {
    let desk = try FetchDesk { turn in "{\"data\":[{\"a\":\(turn.number)}]}" }
    let paging = Paging(size: "size", number: "n")
    let fetch = desk.fetch(keepsSize: false, mostPages: 5, paging: { _ in paging })
    let end = try await fetch.run(try await desk.begin(size: 1))
    guard case .limit(pages: 5) = end.reason else {
      Issue.record("\(end.reason)")
      return
    }
    #expect(end.fetch.rows == 5 && !end.isOver && desk.numbers.count == 5)
    #expect(try await fetch.run(end.fetch).fetch.rows == 10)
    // As many as a total speaks of come whatever the limit.
    let counted = try FetchDesk { turn in "{\"data\":[{\"a\":\(turn.number)}],\"total\":9}" }
    let whole = counted.fetch(keepsSize: false, mostPages: 5, paging: { _ in paging })
    #expect(try await whole.run(try await counted.begin(size: 1)).fetch.isComplete)
  }

  @Test(arguments: [
    ("sum", 230, true), ("size", 230, true), ("size", 200, false), ("id", 230, false),
  ])
  func aNumberThatMayBeOfAllRowsIsSaid(name: String, number: Int, isSaid: Bool) async throws {
    let end = try await single(3, ",\"\(name)\":\(number)")
    if case .doubtful(.mayBeMore(rows: 3, name: name, told: number)) = end.reason {
      #expect(isSaid)
    } else {
      #expect(!isSaid && end.fetch.isComplete, "\(end.reason)")
    }
    #expect(try await single(3, ",\"\(name)\":\(number),\"total\":3").fetch.isComplete)
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
