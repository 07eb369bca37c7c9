import Synchronization
import Tabular

/// Fills tables on threads of their own. Who opens one waits for its first rows only.
enum Filling {
  /// - Parameter read: reads rows into a builder and calls `ready` with it after the first few, at
  ///   the latest when it is done. What it throws after that becomes the table's fault.
  static func open(
    _ read: @escaping @Sendable (_ ready: @escaping (TableBuilder) throws -> Void) throws -> Void
  ) async throws -> OpenTable {
    try await withCheckedThrowingContinuation { continuation in
      Worker.start {
        var builder: TableBuilder?
        do {
          try read { made in
            guard builder == nil else { return }
            let table = try made.handOver()
            builder = made
            continuation.resume(returning: table)
          }
          guard let builder else { return continuation.resume(throwing: CancellationError()) }
          try builder.finishFile()
        } catch {
          guard let builder else { return continuation.resume(throwing: error) }
          try? builder.finish(fault: error as? TableFault)
        }
      }
    }
  }

  /// Reads rows and says when there is something to show: rows before a fault are good.
  static func read(
    _ builder: TableBuilder, _ ready: (TableBuilder) throws -> Void, _ body: () throws -> Void
  ) throws {
    do {
      try body()
    } catch {
      if builder.rows > 0 { try ready(builder) }
      throw error
    }
    try ready(builder)
  }

  /// Rows after which a table is worth showing.
  static let firstRows = 200
}
