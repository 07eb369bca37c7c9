import Catalog
import GRDB

/// What the person types and leaves behind: search history, drafts, and deeds waiting for the
/// network.
extension PersonStore {
  /// Search texts that are kept; older ones go.
  public static let searchHistoryLimit = 500

  /// Search texts, newest first, each once.
  public func searchHistory(limit: Int = searchHistoryLimit) async throws -> [String] {
    try await read { db in
      try String.fetchAll(
        db, sql: "SELECT text FROM searches ORDER BY number DESC LIMIT ?", arguments: [limit])
    }
  }

  /// Puts `text` first in the history; the oldest beyond the limit go. Blank text is not kept.
  public func remember(search text: String) async throws {
    guard !text.isUnseen else { return }
    try await write { db in
      try db.execute(sql: "DELETE FROM searches WHERE text = ?", arguments: [text])
      try db.execute(sql: "INSERT INTO searches (text) VALUES (?)", arguments: [text])
      try db.execute(
        sql: """
          DELETE FROM searches WHERE number <=
            (SELECT number FROM searches ORDER BY number DESC LIMIT 1 OFFSET ?)
          """, arguments: [Self.searchHistoryLimit])
    }
  }

  /// Forgets all search texts.
  public func clearSearchHistory() async throws {
    try await write { db in try db.execute(sql: "DELETE FROM searches") }
  }

  /// All drafts whose key begins with `prefix`, the one that was saved last first.
  public func drafts(prefix: String) async throws -> [DraftRow] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT key, text, saved FROM drafts WHERE substr(key, 1, length(?1)) = ?1
          ORDER BY saved DESC, key
          """, arguments: [prefix]
      ).map { DraftRow(key: $0[0], text: $0[1], saved: $0[2]) }
    }
  }

  /// Saves a draft under its own key and takes away the one it goes on from, if that is still as it
  /// was: another process may have gone on from it too, and neither may lose what it has.
  /// - Parameters:
  ///   - text: nil to keep none under `key`.
  ///   - basis: the draft it goes on from.
  /// - Returns: whether the basis was there, and as it was.
  @discardableResult
  public func saveDraft(
    _ text: String?, key: String, over basis: DraftBasis = .nothing
  ) async throws -> Bool {
    let now = now()
    return try await write { db in
      let stands = try basis.stands(key, db)
      if stands, case .other(let other, _) = basis { try Self.removeDraft(other, db) }
      guard let text else {
        try Self.removeDraft(key, db)
        return stands
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO drafts (key, text, saved) VALUES (?, ?, ?)",
        arguments: [key, text, now])
      return stands
    }
  }

  private static func removeDraft(_ key: String, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM drafts WHERE key = ?", arguments: [key])
  }
}

/// A draft as it is kept.
public struct DraftRow: Hashable, Sendable {
  /// Which form it is of, and which window.
  public var key: String
  /// What was filled in, in the form's own words.
  public var text: String
  /// Seconds since the Unix epoch.
  public var saved: Int
}

/// What a draft that is saved goes on from.
public enum DraftBasis: Hashable, Sendable {
  case nothing
  /// What was saved under the same key before.
  case own
  /// One under another key, with the text it had when it was read.
  case other(key: String, text: String)

  fileprivate func stands(_ key: String, _ db: Database) throws -> Bool {
    let kept = { (key: String) throws -> String? in
      try String.fetchOne(db, sql: "SELECT text FROM drafts WHERE key = ?", arguments: [key])
    }
    switch self {
    case .nothing: return true
    case .own: return try kept(key) != nil
    case .other(let key, let text): return try kept(key) == text
    }
  }
}

/// A deed (a rating, a favourite, a correction …) made while the platform could not be reached.
public struct OutboxRow: Identifiable, Hashable, Sendable {
  /// Its number in the store; what was done later has a greater one.
  public var id: Int
  /// What it is, in the sync's words.
  public var kind: String
  /// What it is about; a later deed of the same kind and key replaces the earlier one.
  public var key: String
  /// What to send.
  public var body: String
  /// Seconds since the Unix epoch.
  public var queuedAt: Int
  /// How many are sending it just now; more where one of them was killed.
  public var senders: Int
  /// Why the platform did not take it.
  public var failure: String?
}

extension PersonStore {
  /// Deeds not yet sent, oldest first.
  public func outbox() async throws -> [OutboxRow] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM outbox ORDER BY number").map { row in
        OutboxRow(
          id: row["number"], kind: row["kind"], key: row["key"], body: row["body"],
          queuedAt: row["queued"], senders: row["attempts"], failure: row["failure"])
      }
    }
  }

  /// Lets something wait, in place of what waits under the same kind and key.
  public func enqueue(kind: String, key: String, body: String) async throws {
    let now = now()
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO outbox (kind, key, body, queued) VALUES (?, ?, ?, ?)",
        arguments: [kind, key, body, now])
    }
  }

  /// What waits under a kind and a key; nil where nothing does.
  public func outboxRow(kind: String, key: String) async throws -> OutboxRow.ID? {
    try await read { db in
      try Int.fetchOne(
        db, sql: "SELECT number FROM outbox WHERE kind = ? AND key = ?", arguments: [kind, key])
    }
  }

  /// Notes that somebody is sending it.
  /// - Returns: whether it waits still, and no other has taken its place.
  public func beginSending(_ id: OutboxRow.ID) async throws -> Bool {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET attempts = attempts + 1 WHERE number = ?", arguments: [id])
      return db.changesCount > 0
    }
  }

  /// It was not taken, and is on its way no more.
  /// - Parameter failure: why it is not to be sent again; nil where it waits on.
  public func endSending(_ id: OutboxRow.ID, failure: String?) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET attempts = max(0, attempts - 1), failure = ? WHERE number = ?",
        arguments: [failure, id])
    }
  }

  /// A later word of the same kind and key has arrived. What waited goes; where it is on its way
  /// just now, and may arrive after it, the later word takes its place, to be sent behind it.
  /// - Parameter body: what to send then.
  /// - Returns: whether what waited was still there.
  public func overtake(_ id: OutboxRow.ID, with body: String) async throws -> Bool {
    let now = now()
    return try await write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO outbox (kind, key, body, queued)
          SELECT kind, key, ?, ? FROM outbox WHERE number = ? AND attempts > 0
          """, arguments: [body, now, id])
      let takesPlace = db.changesCount > 0
      try db.execute(sql: "DELETE FROM outbox WHERE number = ?", arguments: [id])
      return takesPlace || db.changesCount > 0
    }
  }

  /// Sent, or given up.
  /// - Parameter mark: what is known from then on, if it was there.
  /// - Returns: whether it was there.
  @discardableResult
  public func removeFromOutbox(
    _ id: OutboxRow.ID, knowing mark: FavouriteMark? = nil
  ) async throws -> Bool {
    try await write { db in
      try db.execute(sql: "DELETE FROM outbox WHERE number = ?", arguments: [id])
      guard db.changesCount > 0 else { return false }
      try mark?.keep(db)
      return true
    }
  }
}
