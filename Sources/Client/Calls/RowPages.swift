public import Calls
public import Formats
public import Store

/// A page that came with rows.
public struct RowPage: Sendable {
  /// The page's rows and columns.
  public var table: InvokeAnswer.Table
  /// The answer it came in.
  public var whole: JSON

  /// The rows as objects.
  public var records: [JSON] { table.records(in: whole) }

  /// nil for an answer without rows.
  public init?(_ answer: InvokeAnswer) {
    guard case .rows(let table, _, let whole) = answer else { return nil }
    self.table = table
    self.whole = whole
  }
}

/// The pages that came, to be gone through from the first as often as is needed. Only the one that
/// is looked at is in memory.
public struct RowPages: Sendable {
  var numbers: Range<Int>
  /// nil for a page without rows.
  var page: @Sendable (Int) async throws -> RowPage?

  /// Pages there are, those without rows among them.
  public var count: Int { numbers.count }

  /// Goes through the pages in order, one in memory at a time.
  public func each(_ body: (RowPage) throws -> Void) async throws {
    for number in numbers {
      if let page = try await page(number) { try body(page) }
    }
  }

  /// Row by row; a page is asked for when the rows of the one before it have been handed over.
  public func eachRow(under columns: RowColumns, _ body: ([String]) throws -> Void) async throws {
    try await each { page in
      for row in columns.rows(of: page.table) { try body(row) }
    }
  }
}

extension RowPages {
  /// Of one call.
  public init(_ answer: InvokeAnswer) {
    let page = RowPage(answer)
    self.init(numbers: 0..<1) { _ in page }
  }

  /// Of a fetch, as the store has them.
  /// - Parameter rows: where an interface that keeps to no platform's shape has its rows.
  public init(_ fetch: FetchRecord, _ store: LocalStore, _ rows: InvokeExchange.RowsReading?) {
    let place = LearnedPlace()
    self.init(numbers: fetch.plan.firstPage..<fetch.nextPage) { number in
      guard let page = try await store.fetched.page(number, ofFetch: fetch.id) else {
        throw StoreError.fetchRemoved
      }
      var exchange = InvokeExchange(status: 200, headers: [], body: page.body, milliseconds: 0)
      exchange.rows = place.reading(rows?.path) ?? rows
      let answer = exchange.answer
      place.learn(from: answer)
      return RowPage(answer)
    }
  }
}
