public import Catalog
import FoundationEssentials
import GRDB

/// What the store knows of one list of a platform.
public struct ListState: Hashable, Sendable {
  public var validators: Validators
  /// Entries it had.
  public var entries: Int
  /// Seconds since the Unix epoch; nil while it was never taken.
  public var checkedAt: Int?
}

/// A list as it came.
public struct TakenList: Sendable {
  public var kind: EntryKind
  public var entries: [ListedEntry]
  public var validators: Validators

  public init(_ kind: EntryKind, _ entries: [ListedEntry], _ validators: Validators) {
    self.kind = kind
    self.entries = entries
    self.validators = validators
  }
}

/// Platforms whose catalogue is a list for each kind of entry. What a pull brings is taken whole or
/// not at all, all lists in one transaction: a process killed at any moment leaves the old
/// catalogue or the new one.
extension PullStore {
  /// What is known of a list; nothing where it was never taken.
  public func listState(_ list: EntryKind) async throws -> ListState {
    let number = ListedFacts.number(list)
    return try await read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT tag, time, checked FROM lists WHERE list = ?", arguments: [number])
      let entries = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM listed WHERE list = ?", arguments: [number])
      return ListState(
        validators: Validators(entityTag: row?[0], lastModified: row?[1]),
        entries: entries ?? 0, checkedAt: row?[2])
    }
  }

  /// Takes whole lists: entries they lack are removed, what pages told stays with those they have.
  /// - Parameter unchanged: lists that were asked for and are as they were.
  @discardableResult
  public func apply(
    _ lists: [TakenList], unchanged: [EntryKind] = []
  ) async throws -> AppliedCounts {
    let now = now()
    return try await write { db in
      var counts = AppliedCounts()
      for list in lists { counts.add(try Self.take(list, now: now, db)) }
      for kind in unchanged {
        try db.execute(
          sql: "UPDATE lists SET checked = ? WHERE list = ?",
          arguments: [now, ListedFacts.number(kind)])
      }
      return counts
    }
  }

  private static func take(
    _ list: TakenList, now: Int, _ db: Database
  ) throws -> AppliedCounts {
    let number = ListedFacts.number(list.kind)
    let isFirst =
      try Row.fetchOne(
        db, sql: "SELECT 1 FROM lists WHERE list = ?", arguments: [number]) == nil
    var batch = try Batch(db, state: StateRow.fetch(db), now: now, notes: !isFirst)
    var gone = try known(number, db)
    for entry in list.entries {
      let facts = try ListedFacts.data(entry.facts)
      let old = gone.removeValue(forKey: entry.id)
      if old == facts { continue }
      try write(entry, facts, number, isChange: old != nil, now: now, db)
      try put(entry.id, into: &batch, now: now, db)
    }
    for id in gone.keys.sorted() { try remove(id, number, &batch, db) }
    let counts = try batch.finish()
    try db.execute(
      sql: "INSERT OR REPLACE INTO lists (list, tag, time, checked) VALUES (?, ?, ?, ?)",
      arguments: [number, list.validators.entityTag, list.validators.lastModified, now])
    // From now on what differs is news.
    try db.execute(sql: "UPDATE state SET epoch = 'lists' WHERE epoch = ''")
    return counts
  }

  private static func known(_ list: Int, _ db: Database) throws -> [EntryID: Data] {
    var known: [EntryID: Data] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, facts FROM listed WHERE list = ?", arguments: [list])
    while let row = try rows.next() {
      if let id = EntryID(bytes: row[0]) { known[id] = row[1] }
    }
    return known
  }

  private static func write(
    _ entry: ListedEntry, _ facts: Data, _ list: Int, isChange: Bool, now: Int, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO listed (id, list, kind, facts) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [entry.id.data, list, ListedFacts.number(entry.kind), facts])
    guard isChange else { return }
    try db.cachedStatement(sql: "UPDATE pages SET stale = 1, due = 0 WHERE id = ?")
      .execute(arguments: [entry.id.data])
  }

  /// An entry may have moved to the other list.
  private static func remove(
    _ id: EntryID, _ list: Int, _ batch: inout Batch, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM listed WHERE id = ? AND list = ?")
      .execute(arguments: [id.data, list])
    guard try ListedFacts.fetch(id, db) == nil else { return }
    try db.cachedStatement(sql: "DELETE FROM pages WHERE id = ?").execute(arguments: [id.data])
    try batch.remove(id)
  }

  /// Puts the entry as list and page together tell it.
  static func put(_ id: EntryID, into batch: inout Batch, now: Int, _ db: Database) throws {
    guard let facts = try ListedFacts.fetch(id, db) else { return }
    let old = try Row.fetchOne(
      db.cachedStatement(sql: EntryRow.select + " WHERE e.id = ?"), arguments: [id.data]
    ).map(EntryRow.entry)
    let today = Moment(unixSeconds: now).day
    try batch.put(facts.merged.entry(id, facts.kind, today: today), unlessAgedFrom: old)
  }
}
