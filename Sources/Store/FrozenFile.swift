import Base
import GRDB

/// A store's file that is read without a byte being written beside it.
///
/// SQLite needs room for what connections share before it reads a file in WAL mode, unless it is
/// told that nothing changes the file (<https://www.sqlite.org/wal.html>, "Read-Only Databases").
/// That nothing has is looked at after each reading.
struct FrozenFile: Sendable {
  private let path: String
  private let facts: FileFacts

  /// nil where there is no file, or its write-ahead log holds what the file lacks.
  init?(_ path: String) {
    guard let facts = FileFacts(path), facts.isRegular, Self.isWhole(path) else { return nil }
    self.path = path
    self.facts = facts
  }

  private static func isWhole(_ path: String) -> Bool {
    FileFacts(path + "-wal").map { $0.size == 0 } ?? true
  }

  /// Whether nobody has written to it since.
  var isAsItWas: Bool { FileFacts(path) == facts && Self.isWhole(path) }

  /// - Throws: where it is no store, or one of another edition of the program.
  func open(configuration: Configuration) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    // What a path has that an address would read otherwise.
    let name = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    let queue = try DatabaseQueue(
      path: "file:\(name)?immutable=1", configuration: configuration)
    try queue.read { db in
      let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
      guard owner == StoreFile.applicationID,
        try Schema.migrator.hasCompletedMigrations(db),
        try !Schema.migrator.hasBeenSuperseded(db), try !Schema.isIndexOld(db)
      else { throw StoreError.diskFull }
    }
    return queue
  }
}
