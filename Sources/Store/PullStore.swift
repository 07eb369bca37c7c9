public import Catalog
import FoundationEssentials
import GRDB

/// How the catalogue comes in: whole, by steps, by lists, and by what changed. Each call is one
/// transaction and may be repeated after a crash.
public struct PullStore: StoreArea {
  let store: LocalStore

  /// Where the store stands, and what the last pull did.
  public func syncState() async throws -> SyncState {
    try await read { db in try StateRow.fetch(db).state(db) }
  }

  /// Starts a pull of the whole catalogue, or finds the one under way: a pull of the same epoch
  /// goes on behind `last`, any other starts anew. What the store holds stays visible meanwhile.
  ///
  /// - Parameters:
  ///   - revision: of the stream's header; a resumed pull keeps its first one.
  ///   - total: entries in the catalogue, where the platform says.
  @discardableResult
  public func beginFirstPull(
    epoch: String, revision: Int, total: Int? = nil
  ) async throws -> SyncState.Pull {
    try await write { db in
      let row = try StateRow.fetch(db)
      if let pull = row.openPull, pull.epoch == epoch { return pull }
      try db.execute(
        sql: """
          UPDATE state SET pull = pull + 1, pull_open = 1, pull_epoch = ?, pull_revision = ?,
            pull_total = ?, pull_applied = 0, pull_last = NULL, pull_place = NULL,
            pull_mark = NULL, pull_skipped = 0
          """, arguments: [epoch, revision, total])
      return SyncState.Pull(epoch: epoch, revision: revision, total: total, applied: 0, last: nil)
    }
  }

  /// Takes a batch of the pull under way; batches of some thousands are best. The last entry's id
  /// becomes the place to resume behind.
  @discardableResult
  public func apply(_ entries: [Entry]) async throws -> AppliedCounts {
    try await write { db in
      let row = try StateRow.fetch(db)
      guard row.openPull != nil else { throw StoreError.noPullUnderWay }
      var batch = try Batch(db, state: row, now: self.now(), notes: true)
      for entry in entries { try batch.put(entry) }
      let counts = try batch.finish()
      try db.execute(
        sql: "UPDATE state SET pull_applied = pull_applied + ?, pull_last = coalesce(?, pull_last)",
        arguments: [entries.count, entries.last?.id.data])
      return counts
    }
  }

  /// Ends the pull: entries it did not bring are removed, the store stands at its first header's
  /// epoch and revision.
  @discardableResult
  public func finishFirstPull() async throws -> AppliedCounts {
    try await write { db in
      let row = try StateRow.fetch(db)
      guard let pull = row.openPull else { throw StoreError.noPullUnderWay }
      var batch = try Batch(db, state: row, now: self.now(), notes: true)
      let gone = try Data.fetchAll(
        db,
        sql: """
          SELECT id FROM entries
          WHERE pull <> ? AND id NOT IN (SELECT id FROM foreign_interfaces)
          """, arguments: [row.pull])
      for id in gone.compactMap(EntryID.init(bytes:)) { try batch.remove(id) }
      let counts = try batch.finish()
      try Segment.mergeRest(db)
      try db.execute(
        sql: "UPDATE state SET epoch = ?, revision = ?, pull_open = 0",
        arguments: [pull.epoch, pull.revision])
      return counts
    }
  }

  /// Takes changes in revision order; the store then stands at `revision`. Changes it has seen
  /// (`revision` not above its own) do nothing.
  @discardableResult
  public func apply(
    changes: [EntryChange], upTo revision: Int, epoch: String
  ) async throws -> AppliedCounts {
    try await write { db in
      let row = try StateRow.fetch(db)
      guard row.epoch == epoch else {
        throw StoreError.epochChanged(stored: row.epoch, offered: epoch)
      }
      guard revision > row.revision else { return AppliedCounts() }
      var batch = try Batch(db, state: row, now: self.now(), notes: true)
      for change in changes {
        switch change {
        case .put(let entry): try batch.put(entry)
        case .remove(let id): try batch.remove(id)
        }
      }
      let counts = try batch.finish()
      try db.execute(sql: "UPDATE state SET revision = ?", arguments: [revision])
      return counts
    }
  }

  /// Notes that a pull has ended now, and what it did; and keeps what stands on 首页.
  public func recordSync(_ report: SyncReport) async throws {
    let now = now()
    let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    try await write { db in
      try db.execute(
        sql: "UPDATE state SET synced_at = ?, report = ?", arguments: [now, json])
      try LatestEntries.renew(db)
    }
  }
}
