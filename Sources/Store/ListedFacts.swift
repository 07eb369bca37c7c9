import Catalog
import FoundationEssentials
import GRDB

/// What list and page say of an entry.
struct ListedFacts {
  var kind: EntryKind
  var listed: EntryFacts
  var page: EntryFacts?
  /// The list has said something new since the page was read.
  var isStale = false

  /// The page tells more, the list may know better by now.
  var merged: EntryFacts {
    guard let page else { return listed }
    return isStale ? listed.over(page) : page.over(listed)
  }

  static func fetch(_ id: EntryID, _ db: Database) throws -> ListedFacts? {
    let select = try db.cachedStatement(
      sql: """
        SELECT l.kind, l.facts, p.facts, coalesce(p.stale, 0)
        FROM listed l LEFT JOIN pages p ON p.id = l.id WHERE l.id = ?
        """)
    guard let row = try Row.fetchOne(select, arguments: [id.data]),
      let listed = facts(row[1] as Data)
    else { return nil }
    let page: Data? = row[2]
    return ListedFacts(
      kind: kind(row[0]), listed: listed, page: page.flatMap(facts), isStale: row[3])
  }

  static func kind(_ number: Int) -> EntryKind {
    EntryRow.kinds.indices.contains(number) ? EntryRow.kinds[number] : .dataset
  }

  static func number(_ kind: EntryKind) -> Int { EntryRow.kinds.firstIndex(of: kind) ?? 0 }

  static func facts(_ data: Data) -> EntryFacts? {
    try? JSONDecoder().decode(EntryFacts.self, from: data)
  }

  /// The same facts always are the same bytes.
  static func data(_ facts: EntryFacts) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(facts)
  }
}

extension Batch {
  /// Puts an entry whose score alone differs back as it was: its freshness is another every day,
  /// and that is no change of the entry.
  mutating func put(_ entry: Entry, unlessAgedFrom old: Entry?) throws {
    var aged = entry
    aged.score = old?.score ?? entry.score
    aged.others = nil
    if aged != old { try put(entry) }
  }
}
