import Catalog
import FoundationEssentials
import GRDB

/// The changes of one transaction: rows at once; index and counts at the end.
struct Batch {
  private let db: Database
  private let state: StateRow
  private let now: Int
  /// Whether people are told what this does to entries (`News`).
  private let notes: Bool
  private var noted = 0
  private var keptFields: KeptFields
  private let inserter: RowWriter
  private let rewriter: RowWriter
  private let newDetails: RowWriter
  private let otherDetails: RowWriter
  /// Whether there is an entry: most of a first pull are new, whatever their ids.
  private let finder: RowWriter
  /// Whether the entry that was put last was not known before.
  private var isNew = false
  /// The entry that was put last, with its id's bytes.
  private var current: (id: EntryID, bytes: [UInt8])?
  /// The greatest id there was, as the file orders them: ids beyond it are new, and a pull comes in
  /// order of id.
  private var greatest: [UInt8]?
  private var names: Names
  private var index: IndexBatch
  private var latest: LatestEntries
  private var isChanged = false
  private var rows = 0
  private var counts = AppliedCounts()

  /// - Parameter notes: people are told what became of entries, unless this is a store's first
  ///   pull, to which everything is new.
  init(_ db: Database, state: StateRow, now: Int, notes: Bool = false) throws {
    self.db = db
    self.state = state
    self.now = now
    self.notes = notes && !state.epoch.isEmpty
    keptFields = try KeptFields(db)
    inserter = try RowWriter(db, sql: EntryRow.insert)
    rewriter = try RowWriter(db, sql: EntryRow.write)
    newDetails = try RowWriter(db, sql: Details.insert)
    otherDetails = try RowWriter(db, sql: Details.write)
    finder = try RowWriter(db, sql: "SELECT 1 FROM entries WHERE id = ?")
    greatest = try Data.fetchOne(db, sql: "SELECT max(id) FROM entries").map(Array.init)
    names = try Names(db)
    index = IndexBatch(next: state.nextDocument)
    latest = try LatestEntries(db, generation: state.generation)
  }

  /// - Parameter agesSilently: a score that alone differs is left as it was: freshness is another
  ///   every day, and that is no change of the entry.
  mutating func put(_ offered: Entry, agesSilently: Bool = false) throws {
    var entry = offered.withPossibleCounts
    entry.fields = nil
    entry.others = nil
    current = (entry.id, entry.id.bytes)
    let known = try keptFields.of(entry.id, bytes(of: entry.id), db)
    let fields = offered.fields ?? known ?? []
    let stored = try stored(entry.id)
    isNew = stored == nil
    if let (number, old) = stored {
      if agesSilently {
        var aged = entry
        aged.score = old.score
        if aged == old { entry = old }
      }
      try noteUpdate(from: old, to: entry, fieldsDiffer: known.map { $0 != fields } ?? false)
      if old == entry && fields == known ?? [] {
        try touch(number)
      } else if DocumentWords(entry, fields: fields) == DocumentWords(old, fields: known ?? []) {
        try rewrite(number, old, as: entry)
        counts.updated += 1
      } else {
        try delete(number, old)
        try insert(entry, fields)
        counts.updated += 1
      }
    } else {
      try insert(entry, fields)
      try note(entry, .added)
      counts.added += 1
    }
    if let fields = offered.fields, fields != known { try keep(fields, of: entry.id) }
  }

  mutating func remove(_ id: EntryID) throws {
    guard let (number, old) = try stored(id) else { return }
    try delete(number, old)
    try Details.remove(id, db)
    try note(old, .withdrawn)
    counts.removed += 1
  }

  /// Keeps 数据项, and indexes the entry anew where they differ from those known.
  mutating func put(_ fields: [Field], of id: EntryID) throws {
    let known = try Details.fields(of: id, db) ?? []
    try keep(fields, of: id)
    guard fields != known, let (number, entry) = try stored(id) else { return }
    try delete(number, entry)
    try insert(entry, fields)
  }

  mutating func finish() throws -> AppliedCounts {
    try index.flush(db)
    try names.flush(db)
    if isChanged { try latest.keep(db, generation: state.generation + 1) }
    if noted > 0 {
      try NewsRow.trim(
        limit: LocalStore.newsLimit, seenBefore: now - LocalStore.newsAge, db)
    }
    try db.execute(
      sql: "UPDATE state SET generation = generation + ?, next_document = ?, rows = rows + ?",
      arguments: [isChanged ? 1 : 0, index.next, rows])
    return counts
  }

  private mutating func note(
    _ entry: Entry, _ change: News.Change, _ parts: EntryParts = []
  ) throws {
    guard notes else { return }
    try NewsRow.note(News(entry, change, parts: parts, noticed: now), db)
    noted += 1
  }

  /// 数据项 that were not known before are no news.
  private mutating func noteUpdate(
    from old: Entry, to entry: Entry, fieldsDiffer: Bool
  ) throws {
    guard notes else { return }
    var parts = EntryParts(from: old, to: entry)
    if fieldsDiffer { parts.insert(.fields) }
    if !parts.isEmpty { try note(entry, .updated, parts) }
  }

  /// Keeps what a record says of an entry beyond its row: nil for files leaves those known.
  /// Call it behind the entry's own `put`.
  func keep(_ files: [Distribution]?, others: [LabelledText]?, of id: EntryID) throws {
    if let files { try keep(DetailWriter.files(files), .files, of: id) }
    if let others {
      try keep(DetailWriter.others(others), .others, of: id)
    } else if !isNew {
      try Details.remove(.others, of: id, db)
    }
  }

  private func keep(_ body: [UInt8], _ slot: Details.Slot, of id: EntryID) throws {
    if isNew, try keep(body, slot, of: id, by: newDetails) { return }
    _ = try keep(body, slot, of: id, by: otherDetails)
  }

  private func keep(
    _ body: [UInt8], _ slot: Details.Slot, of id: EntryID, by details: RowWriter
  ) throws -> Bool {
    details.bind(1, bytes(of: id))
    details.bind(2, slot.rawValue)
    details.bind(3, body)
    details.bind(4, now)
    return try details.run()
  }

  /// Keeps how an interface is called.
  func keep(_ specification: CallSpecification, of id: EntryID) throws {
    try Details.keep(
      try JSONEncoder().encode(specification), .specification, of: id, now: now, db)
  }

  private mutating func keep(_ fields: [Field], of id: EntryID) throws {
    try Details.keep(try JSONEncoder().encode(fields), .fields, of: id, now: now, db)
    keptFields.note(bytes(of: id))
  }

  private func bytes(of id: EntryID) -> [UInt8] {
    if let current, current.id == id { return current.bytes }
    return id.bytes
  }

  private func stored(_ id: EntryID) throws -> (number: Int, entry: Entry)? {
    let bytes = bytes(of: id)
    guard let greatest, !greatest.lexicographicallyPrecedes(bytes) else { return nil }
    finder.bind(1, bytes)
    guard try finder.finds() else { return nil }
    let select = try db.cachedStatement(sql: EntryRow.select + " WHERE e.id = ?")
    return try Row.fetchOne(select, arguments: [Data(bytes)]).map {
      ($0[0], try EntryRow.entry($0))
    }
  }

  private func touch(_ number: Int) throws {
    let update = try db.cachedStatement(sql: "UPDATE entries SET pull = ? WHERE number = ?")
    try update.execute(arguments: [state.pull, number])
  }

  private mutating func insert(_ entry: Entry, _ fields: [Field]) throws {
    let found = try names.all(of: entry, db)
    let number = try index.add(entry, fields: fields, names: found.all, db)
    try write(entry, number: number, found, to: inserter)
    names.count(found, kind: entry.kind, by: 1)
    latest.put(number, entry)
    rows += entry.rowCount ?? 0
    let bytes = bytes(of: entry.id)
    if greatest?.lexicographicallyPrecedes(bytes) ?? true { greatest = bytes }
    isChanged = true
  }

  private mutating func rewrite(_ number: Int, _ old: Entry, as entry: Entry) throws {
    try index.recell(number, entry, db)
    latest.put(number, entry)
    try write(entry, number: number, names.all(of: entry, db), to: rewriter)
    rows += (entry.rowCount ?? 0) - (old.rowCount ?? 0)
    isChanged = true
  }

  private func write(
    _ entry: Entry, number: Int, _ names: EntryNames, to writer: RowWriter
  ) throws {
    EntryRow.bind(
      entry, id: bytes(of: entry.id), number: number, theme: names.theme,
      publisher: names.publisher, pull: state.pull, to: writer)
    try writer.run()
  }

  private mutating func delete(_ number: Int, _ old: Entry) throws {
    try db.cachedStatement(sql: "DELETE FROM entries WHERE number = ?")
      .execute(arguments: [number])
    try index.kill(number, db)
    latest.remove(number)
    names.count(try names.all(of: old, db), kind: old.kind, by: -1)
    rows -= old.rowCount ?? 0
    isChanged = true
  }
}
