import GRDB
import Glibc

/// How the file is made, opened and recognised.
enum StoreFile {
  /// `TJDT`: SQLite's `application_id`, by which we know our own files.
  static let applicationID = 0x544A_4454

  /// Creates an empty file only its user can read; SQLite gives `-wal` and `-shm` the same mode.
  static func make(at path: String) throws(StoreError) {
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .cannotOpen(path: path, errno: errno)
    }
    close(file)
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.maximumReaderCount = 3
    configuration.busyMode = .timeout(LocalStore.patience)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA cache_size = \(db.configuration.readonly ? -2048 : -4096);
          PRAGMA mmap_size = 0;
          PRAGMA page_size = 8192;
          PRAGMA synchronous = NORMAL;
          PRAGMA wal_autocheckpoint = 2000;
          PRAGMA journal_size_limit = 16777216;
          """)
    }
    return configuration
  }

  /// Marks a new file as ours; refuses another program's and a later version's.
  static func checkOwner(of pool: DatabasePool, path: String) throws {
    try pool.write { db in
      let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      if owner == applicationID {
        guard try !Schema.migrator.hasBeenSuperseded(db) else { throw StoreError.newer(path: path) }
        return
      }
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard owner == 0, tables == 0 else { throw StoreError.foreign(path: path) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
  }
}

extension StoreError {
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(code: -1)
      return
    }
    // The file that connections share has no room to grow, or not even to begin.
    if [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN].contains(error.extendedResultCode) {
      self = .diskFull
      return
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, errno: nil)
    case .SQLITE_READONLY: self = .cannotOpen(path: path, errno: EROFS)
    case .SQLITE_PERM: self = .cannotOpen(path: path, errno: EACCES)
    default: self = .failed(code: error.extendedResultCode.rawValue)
    }
  }

  /// What a caller of the façade sees: cancellation stays cancellation, the rest is ours.
  static func rethrown(_ error: any Error, path: String) throws -> StoreError {
    if let cancelled = error as? CancellationError { throw cancelled }
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_INTERRUPT {
      throw CancellationError()
    }
    return StoreError(error, path: path)
  }
}
