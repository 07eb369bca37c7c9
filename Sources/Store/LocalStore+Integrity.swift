import GRDB

extension LocalStore {
  /// Looks through the whole file.
  /// - Returns: what SQLite finds wrong, in its own words, at most ten lines; empty for a sound
  ///   file.
  public func integrityFaults() async throws -> [String] {
    try await read(Self.faults)
  }

  static func faults(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
  }
}
