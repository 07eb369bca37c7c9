import Catalog

/// Makes an entry's files when they are first asked for, and again when their bytes are gone or
/// their data has changed. Those who ask for the same entry at once wait for one making.
actor FileMaker {
  private let storage: any FileStorage
  private let store: FileStore
  private var running: [EntryID: Task<[Distribution]?, any Error>] = [:]

  init(storage: any FileStorage, store: FileStore) {
    self.storage = storage
    self.store = store
  }

  /// The entry's files with size and checksum; those without are files that no table stands behind.
  /// - Returns: nil for an unknown entry.
  func files(_ id: EntryID) async throws -> [Distribution]? {
    if let task = running[id] { return try await task.value }
    let (storage, store) = (storage, store)
    let task = Task { try await storage.makeFiles(id, in: store) }
    running[id] = task
    defer { running[id] = nil }
    return try await task.value
  }
}

extension FileStorage {
  /// Makes what is missing of an entry's files.
  /// - Returns: the files there are; nil for an unknown entry.
  /// - Throws: `PortalFault` where they cannot be written; what the storage says.
  @discardableResult
  func makeFiles(_ id: EntryID, in store: FileStore) async throws -> [Distribution]? {
    guard let records = try await fileRecords(id) else { return nil }
    var files: [Distribution] = []
    for record in records {
      if let checksum = record.distribution.checksum, store.has(checksum) {
        files.append(record.distribution)
      } else {
        files.append(try await make(record, of: id, in: store))
      }
    }
    return files
  }

  private func make(
    _ record: FileRecord, of id: EntryID, in store: FileStore
  ) async throws -> Distribution {
    let draft = try store.draft()
    defer { store.discard(draft) }
    var file = record.distribution
    (file.checksum, file.byteSize) = (nil, nil)
    guard try await write(record, of: id, to: draft) else { return file }
    let made = try store.keep(draft)
    try await enter(record, of: id, checksum: made.checksum, byteSize: made.byteSize)
    (file.checksum, file.byteSize) = (made.checksum, made.byteSize)
    return file
  }
}
