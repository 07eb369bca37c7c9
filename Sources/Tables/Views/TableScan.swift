import Synchronization
import Tabular

/// One pass over all rows of a complete table, or over some of them, by several threads: each takes
/// a stretch of the file, so parts in order are rows in order.
struct TableScan: Sendable {
  let table: OpenTable
  /// The rows looked at; nil for all.
  var rows: RowSet?
  var report: TableProgress.Report?

  /// - Parameters:
  ///   - make: what a thread gathers in.
  ///   - visit: adds a row to it.
  ///   - finish: the thread's last work on it.
  /// - Throws: `TableFault`, `CancellationError`.
  func run<Part: Sendable>(
    make: @escaping @Sendable () -> Part,
    visit: @escaping @Sendable (inout Part, CellRow) throws -> Void,
    finish: @escaping @Sendable (inout Part) -> Void = { _ in }
  ) async throws -> [Part] {
    try await table.waitUntilComplete()
    let blocks = table.index.blockCount
    let count = max(1, min(Worker.count, blocks / 2))
    let meter = ScanMeter(total: table.extent.rows, report: report)
    return try await Worker.run(count) { number, stop in
      var part = make()
      let reader = BlockReader(table.bytes, table.dialect)
      for place in blocks * number / count..<blocks * (number + 1) / count {
        try stop.check()
        guard let block = table.index.block(place) else { continue }
        try read(block, by: reader, into: &part, visit)
        meter.add(block.rows)
      }
      finish(&part)
      return part
    }
  }

  private func read<Part>(
    _ block: RecordIndex.Block, by reader: BlockReader, into part: inout Part,
    _ visit: (inout Part, CellRow) throws -> Void
  ) throws {
    guard let rows else {
      return try reader.read(block) { row in
        try visit(&part, row)
        return true
      }
    }
    guard rows.containsAny(of: block.firstRow..<block.firstRow + block.rows) else { return }
    try reader.read(block) { row in
      if rows.contains(row.number) { try visit(&part, row) }
      return true
    }
  }
}

/// Reports progress of several threads, every some thousand rows.
private final class ScanMeter: Sendable {
  private static let step = 50_000

  private let total: Int
  private let report: TableProgress.Report?
  private let done = Mutex(0)

  init(total: Int, report: TableProgress.Report?) {
    self.total = total
    self.report = report
  }

  func add(_ rows: Int) {
    guard let report else { return }
    let now = done.withLock { done -> Int? in
      let before = done
      done += rows
      return before / Self.step != done / Self.step ? done : nil
    }
    guard let now else { return }
    report(TableProgress(rows: now, fraction: Double(now) / Double(max(1, total))))
  }
}
