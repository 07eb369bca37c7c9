import Synchronization
import Tabular

/// Where the rows of a table lie, as far as they are known. One thread adds, any number ask.
final class RecordIndex: Sendable {
  /// Rows that lie together and are read at once.
  struct Block: Sendable {
    var number: Int
    var firstRow: Int
    var rows: Int
    var bytes: Range<Int>
    var quotes = QuoteReading.Extent.none
    /// Whether it is known to hold whole characters alone.
    var isWhole = false

    /// Whether quotes are letters in its record at a place, from 0.
    func isLiteral(_ step: Int) -> Bool {
      quotes == .all || (quotes == .firstRecord && step == 0)
    }
  }

  private struct State {
    var marks: [RecordScanner.Mark] = []
    var rows = 0
    /// Where the last whole record ends.
    var end = 0
    /// Up to where nothing but whole characters was found.
    var wholeEnd = 0
    var quotes = QuoteReading()
    var widenings: [RecordScanner.Widening] = []
    var extent = TableExtent(rows: 0, isComplete: false)
    /// What is to be said of that in which the table lies.
    var around = TableNotices()
    var watchers: [Int: AsyncStream<TableExtent>.Continuation] = [:]
    var nextWatcher = 0
  }

  private let state = Mutex(State())

  var extent: TableExtent { state.withLock(\.extent) }

  var blockCount: Int { state.withLock { $0.rows == 0 ? 0 : $0.marks.count } }

  /// Where quotes are read as letters; to be said before the rows there are added.
  func setQuotes(_ quotes: QuoteReading) { state.withLock { $0.quotes = quotes } }

  /// Nothing but whole characters stands before `end`, so that nobody need look again.
  func setWhole(upTo end: Int) { state.withLock { $0.wholeEnd = max($0.wholeEnd, end) } }

  /// Which rows have more cells than all before them.
  func setWidths(_ widenings: [RecordScanner.Widening]) {
    state.withLock { $0.widenings = widenings }
  }

  /// Cells of the widest of the first rows.
  func width(ofFirst rows: Int) -> Int {
    state.withLock { $0.widenings.last { $0.row < rows }?.width ?? 0 }
  }

  /// Adds what a scanner has found; nobody has to wait for more once it is complete.
  func add(
    _ marks: [RecordScanner.Mark], rows: Int, end: Int, isComplete: Bool, fraction: Double?,
    fault: TableFault? = nil, notices: TableNotices = TableNotices()
  ) {
    let (extent, watchers) = state.withLock { state in
      state.marks += marks
      state.rows = rows
      state.end = end
      if isComplete, let last = state.marks.last, last.row == rows, rows > 0 {
        state.marks.removeLast()
      }
      var told = state.around
      told.add(notices)
      state.extent = TableExtent(
        rows: rows, isComplete: isComplete, fraction: isComplete ? 1 : fraction, fault: fault,
        notices: told)
      return (state.extent, Array(state.watchers.values))
    }
    // Outside of the lock: a watcher that ends asks for it.
    for watcher in watchers {
      watcher.yield(extent)
      if isComplete { watcher.finish() }
    }
  }

  /// Adds what is to be said of the archive in which the table lies, or was found when all rows
  /// were looked at; once.
  func tell(_ notice: TableNotice) {
    state.withLock { state in
      state.around.settle(notice)
      state.extent.notices.settle(notice)
    }
  }

  func tell(_ notices: TableNotices) { notices.forEach(tell) }

  /// The same rows at other places; who still has a block of before finds what it says.
  func restart(_ marks: [RecordScanner.Mark], rows: Int, end: Int) {
    state.withLock { state in
      (state.marks, state.rows, state.end, state.wholeEnd) = (marks, rows, end, 0)
    }
  }

  func block(_ number: Int) -> Block? { state.withLock { Self.block(number, $0) } }

  /// The block in which a row lies.
  func block(of row: Int) -> Block? {
    state.withLock { state in
      guard row >= 0, row < state.rows else { return nil }
      var low = 0
      var high = state.marks.count
      while low + 1 < high {
        let middle = (low + high) / 2
        if state.marks[middle].row <= row { low = middle } else { high = middle }
      }
      return Self.block(low, state)
    }
  }

  private static func block(_ number: Int, _ state: State) -> Block? {
    guard state.marks.indices.contains(number) else { return nil }
    let mark = state.marks[number]
    let isLast = number + 1 == state.marks.count
    let next =
      isLast
      ? RecordScanner.Mark(row: state.rows, offset: state.end) : state.marks[number + 1]
    let rows = min(next.row, state.rows) - mark.row
    guard rows > 0 else { return nil }
    return Block(
      number: number, firstRow: mark.row, rows: rows, bytes: mark.offset..<next.offset,
      quotes: state.quotes.extent(at: mark.offset), isWhole: next.offset <= state.wholeEnd)
  }

  func updates() -> AsyncStream<TableExtent> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: TableExtent.self, bufferingPolicy: .bufferingNewest(1))
    let (extent, number) = state.withLock { state in
      let number = state.nextWatcher
      state.nextWatcher += 1
      if !state.extent.isComplete { state.watchers[number] = continuation }
      return (state.extent, number)
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.watchers[number] = nil }
    }
    continuation.yield(extent)
    if extent.isComplete { continuation.finish() }
    return stream
  }

  /// - Throws: `CancellationError`.
  func waitUntilComplete() async throws {
    for await extent in updates() where extent.isComplete { return }
    try Task.checkCancellation()
  }
}

/// Where quotes are letters like any other: in records that begin with a quote which nothing
/// closes.
struct QuoteReading: Hashable, Sendable {
  /// How much of a block that is.
  enum Extent: Hashable, Sendable { case none, firstRecord, all }

  /// Where such records begin, each at a block of its own.
  var records: Set<Int> = []
  /// From here on all are.
  var from = Int.max

  func extent(at offset: Int) -> Extent {
    if offset >= from { return .all }
    return records.contains(offset) ? .firstRecord : .none
  }
}
