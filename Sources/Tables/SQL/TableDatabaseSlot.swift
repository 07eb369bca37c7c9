import Synchronization
import Tabular

/// The database made of a table when it is first asked in SQL, for one thread at a time.
final class TableDatabaseSlot: Sendable {
  private struct Holder: @unchecked Sendable {
    var database: TableDatabase?
  }

  private let holder = Mutex(Holder())

  init() {}

  /// Asks the table's database, making it first where there is none.
  // Inlined into a closure with an indirect result, Swift 6.3.1 makes code of it that LLVM refuses.
  @inline(never)
  func use<Result: Sendable>(
    of table: OpenTable, _ stop: StopSign, _ report: TableProgress.Report?,
    _ body: (TableDatabase) throws -> Result
  ) throws -> Result {
    // Errors leave the lock as values.
    let outcome = holder.withLock { holder -> Swift.Result<Result, any Error> in
      Swift.Result {
        if holder.database == nil {
          holder.database = try TableDatabase(of: table, stop, report)
        }
        guard let database = holder.database else { throw CancellationError() }
        return try body(database)
      }
    }
    return try outcome.get()
  }
}
