import Catalog

/// Makes an entry's files when they are first asked for, and again when their bytes are gone or
/// their data has changed. Those who ask for the same entry at once wait for one making.
actor FileMaker {
  private let database: PortalDatabase
  private var running: [EntryID: Task<[Distribution]?, any Error>] = [:]

  init(database: PortalDatabase) { self.database = database }

  /// The entry's files with size and checksum; those without are files that no table stands behind.
  /// - Returns: nil for an unknown entry.
  func files(_ id: EntryID) async throws -> [Distribution]? {
    if let task = running[id] { return try await task.value }
    let database = database
    let task = Task { try await database.makeFiles(id) }
    running[id] = task
    defer { running[id] = nil }
    return try await task.value
  }
}

extension PortalDatabase {
  /// Makes what is missing of an entry's files.
  /// - Returns: the files there are; nil for an unknown entry.
  /// - Throws: `PortalFault` where they cannot be written; GRDB's `DatabaseError`.
  @discardableResult
  func makeFiles(_ id: EntryID) async throws -> [Distribution]? {
    guard let records = try await fileRecords(id) else { return nil }
    var files: [Distribution] = []
    for record in records {
      if let checksum = record.distribution.checksum, fileStore.has(checksum) {
        files.append(record.distribution)
      } else {
        files.append(try await make(record, of: id))
      }
    }
    return files
  }

  private func make(_ record: FileRecord, of id: EntryID) async throws -> Distribution {
    let draft = try fileStore.draft()
    defer { fileStore.discard(draft) }
    var file = record.distribution
    (file.checksum, file.byteSize) = (nil, nil)
    guard try await write(record, of: id, to: draft) else { return file }
    let made = try fileStore.keep(draft)
    try await enter(record, of: id, checksum: made.checksum, byteSize: made.byteSize)
    (file.checksum, file.byteSize) = (made.checksum, made.byteSize)
    return file
  }
}
