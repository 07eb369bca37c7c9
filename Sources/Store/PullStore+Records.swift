public import Catalog
import FoundationEssentials
import GRDB

/// Sources whose catalogue is pulled in steps. A step is one transaction that also says where the
/// next one begins: a process killed at any moment goes on there.
extension PullStore {
  /// What the store's epoch is while a source without revisions fills it.
  public static let stepsEpoch = "steps"

  /// Begins a whole pull, or finds the one under way.
  ///
  /// - Parameter edition: names what is pulled; a pull of another edition begins anew.
  public func beginSteps(edition: String) async throws -> SyncState.Pull {
    try await beginFirstPull(epoch: "\(Self.stepsEpoch) \(edition)", revision: 0)
  }

  /// Takes the records of a step of the whole pull under way.
  ///
  /// - Parameters:
  ///   - next: where the next step begins.
  ///   - total: records in all, where the source says.
  ///   - mark: what the store's mark becomes when the pull has ended; nil leaves what was said
  ///     before.
  ///   - skipped: records of the step that could not be read.
  @discardableResult
  public func apply(
    step records: [CatalogRecord], next: String?, total: Int? = nil, mark: String? = nil,
    skipped: Int = 0
  ) async throws -> AppliedCounts {
    try await write { db in
      let row = try StateRow.fetch(db)
      guard row.openPull != nil else { throw StoreError.noPullUnderWay }
      var batch = try Batch(db, state: row, now: self.now(), notes: true)
      for record in records { try batch.put(record) }
      let counts = try batch.finish()
      try db.execute(
        sql: """
          UPDATE state SET pull_applied = pull_applied + ?, pull_place = ?,
            pull_total = coalesce(?, pull_total), pull_mark = coalesce(?, pull_mark),
            pull_skipped = pull_skipped + ?
          """, arguments: [records.count, next, total, mark, skipped])
      return counts
    }
  }

  /// Datasets the whole pull under way has not brought.
  public func missingRecords() async throws -> Int {
    try await read { db in
      let row = try StateRow.fetch(db)
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM entries WHERE pull <> ? AND kind = ?",
        arguments: [row.pull, ListedFacts.number(.dataset)]) ?? 0
    }
  }

  /// Ends the whole pull: entries it did not bring are removed.
  @discardableResult
  public func finishSteps() async throws -> AppliedCounts {
    let counts = try await finishFirstPull()
    try await write { db in
      try db.execute(
        sql: """
          UPDATE state SET mark = pull_mark, skipped = pull_skipped, epoch = ?, pull_place = NULL
          """, arguments: [Self.stepsEpoch])
    }
    return counts
  }

  /// Takes records that changed. Parts a record had and has no more are removed.
  @discardableResult
  public func apply(changed records: [CatalogRecord]) async throws -> AppliedCounts {
    try await write { db in
      var batch = try Batch(db, state: StateRow.fetch(db), now: self.now(), notes: true)
      for record in records {
        try Self.removeParts(of: record.entry.id, but: record.parts.map(\.id), &batch, db)
        try batch.put(record)
      }
      return try batch.finish()
    }
  }

  /// Notes how far the store follows its source.
  public func note(mark: String) async throws {
    try await write { db in
      try db.execute(sql: "UPDATE state SET mark = ?", arguments: [mark])
    }
  }

  /// The datasets that are not among `ids`.
  public func records(besides ids: Set<EntryID>) async throws -> [EntryID] {
    try await read { db in
      let all = try Data.fetchCursor(
        db, sql: "SELECT id FROM entries WHERE kind = ?",
        arguments: [ListedFacts.number(.dataset)])
      var others: [EntryID] = []
      while let bytes = try all.next() {
        if let id = EntryID(bytes: bytes), !ids.contains(id) { others.append(id) }
      }
      return others
    }
  }

  /// Removes datasets with all that belongs to them.
  @discardableResult
  public func remove(records ids: [EntryID]) async throws -> AppliedCounts {
    try await write { db in
      var batch = try Batch(db, state: StateRow.fetch(db), now: self.now(), notes: true)
      for id in ids {
        try Self.removeParts(of: id, but: [], &batch, db)
        try batch.remove(id)
      }
      return try batch.finish()
    }
  }

  private static func removeParts(
    of id: EntryID, but kept: [EntryID], _ batch: inout Batch, _ db: Database
  ) throws {
    let bounds = id.partBounds
    let select = try db.cachedStatement(sql: "SELECT id FROM entries WHERE id >= ? AND id < ?")
    let parts = try Data.fetchAll(select, arguments: [bounds.first, bounds.last])
    for part in parts.compactMap(EntryID.init(bytes:)) where !kept.contains(part) {
      try batch.remove(part)
    }
  }
}

extension Batch {
  /// Puts a record with its parts, and keeps its files.
  mutating func put(_ record: CatalogRecord) throws {
    try put(record.entry, agesSilently: true)
    try keep(record.files, others: record.entry.others, of: record.entry.id)
    if let specification = record.specification { try keep(specification, of: record.entry.id) }
    for part in record.parts {
      try put(part, agesSilently: true)
      try keep(nil, others: part.others, of: part.id)
    }
  }
}
