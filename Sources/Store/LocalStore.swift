import GRDB
import Glibc

/// The local store of one platform: the catalogue with its search index, what has been seen of
/// each entry, where the sync stands, and what the person leaves behind (drafts, histories).
///
/// One SQLite file in WAL mode: any number of readers beside one writer, in this process and
/// others. Every write is one transaction, so a process killed at any moment loses at most the
/// batch it was in. Reads stop early when their task is cancelled.
public final class LocalStore: Sendable {
  /// Seconds a write waits for another process's.
  public static let patience = 10.0

  let path: String
  let pool: any DatabaseWriter
  /// What the file was when it was opened for reading alone; nil where it can be written.
  private let frozen: FrozenFile?
  let memory = SearchMemory()
  /// Seconds since the Unix epoch.
  let now: @Sendable () -> Int

  private init(
    path: String, pool: any DatabaseWriter, frozen: FrozenFile? = nil,
    now: @escaping @Sendable () -> Int
  ) {
    self.path = path
    self.pool = pool
    self.frozen = frozen
    self.now = now
  }

  /// How far an index of an older format has been built anew: entries done, and in all.
  public typealias Renewal = (_ done: Int, _ total: Int) -> Void

  /// Opens the file, making it (mode 0600) and its tables where they are missing.
  /// The directory must exist. `now` gives seconds since the Unix epoch.
  ///
  /// Where the disk is full what is there can still be read; every write throws
  /// `StoreError.diskFull` then, and nothing is made or migrated.
  /// - Parameter renewing: told now and then while an old index is built anew, which takes a second
  ///   for 20,000 entries.
  public static func open(
    at path: String, now: @escaping @Sendable () -> Int = LocalStore.systemTime,
    renewing: Renewal = { _, _ in }
  ) throws(StoreError) -> LocalStore {
    do {
      return try openToWrite(at: path, now: now, renewing: renewing)
    } catch {
      guard error == .diskFull, let frozen = FrozenFile(path),
        let queue = try? frozen.open(configuration: StoreFile.configuration())
      else { throw error }
      return LocalStore(path: path, pool: queue, frozen: frozen, now: now)
    }
  }

  private static func openToWrite(
    at path: String, now: @escaping @Sendable () -> Int, renewing: Renewal
  ) throws(StoreError) -> LocalStore {
    do {
      try StoreFile.make(at: path)
      let pool = try DatabasePool(path: path, configuration: StoreFile.configuration())
      try StoreFile.checkOwner(of: pool, path: path)
      try Schema.migrator.migrate(pool)
      try Schema.renewIndex(pool, told: renewing)
      // Damage shows here rather than in the middle of something.
      _ = try pool.read(StateRow.fetch)
      return LocalStore(path: path, pool: pool, now: now)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension LocalStore {
  /// Seconds since the Unix epoch.
  @Sendable public static func systemTime() -> Int { time(nil) }

  /// Whether the store at a path has an index of an older format, which opening it builds anew.
  public static func isIndexOld(at path: String) -> Bool { Schema.isIndexOld(at: path) }

  /// Lets go of the file, before it is moved; nothing can be read or written any more.
  public func close() throws(StoreError) {
    do {
      // The last to close brings the log into the file, which those that only read cannot.
      (pool as? DatabasePool)?.invalidateReadOnlyConnections()
      try pool.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// All that is read by it is of this moment, whatever is written meanwhile; one transaction for
  /// as long as it lives.
  func snapshot() throws -> any DatabaseReader {
    do {
      // A file that cannot be written is a snapshot by itself.
      return try (pool as? DatabasePool)?.makeSnapshot() ?? pool
    } catch {
      throw try StoreError.rethrown(error, path: path)
    }
  }

  /// - Parameter snapshot: of this store; nil reads what is there now.
  func read<Value: Sendable>(
    of snapshot: (any DatabaseReader)? = nil,
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      let value = try await (snapshot ?? pool).read(body)
      if let frozen, !frozen.isAsItWas { throw StoreError.overtaken(path: path) }
      return value
    } catch {
      throw try StoreError.rethrown(error, path: path)
    }
  }

  /// Runs `body` in one transaction: all of it lasts, or nothing.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    if frozen != nil { throw StoreError.diskFull }
    do {
      return try await pool.write(body)
    } catch {
      throw try StoreError.rethrown(error, path: path)
    }
  }
}
