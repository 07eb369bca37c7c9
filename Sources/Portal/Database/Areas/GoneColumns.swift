import Catalog

/// Columns that an entry had and has no more. To whoever calls, a code means the column it was
/// given to, for good; so each is kept with the heading it had, in `meta`, by the entry.
enum GoneColumns {
  private static func name(_ id: String) -> String { "gone columns \(id)" }

  /// Headings by code.
  static func read(_ id: String, _ db: any SQLSession) throws -> [String: String] {
    let texts = try MetaValue.get(name(id), db).map { TextList.decode($0) } ?? []
    var headings: [String: String] = [:]
    for place in stride(from: 0, to: texts.count - 1, by: 2) {
      headings[texts[place]] = texts[place + 1]
    }
    return headings
  }

  /// Before the columns there are make way.
  /// - Parameter codes: of those that are there afterwards.
  static func keep(_ id: String, exceptFor codes: [String], _ db: any SQLSession) throws {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT code, label FROM fields WHERE entry_id = ?", arguments: [id])
    let going = rows.filter { !codes.contains($0[0] as String) }
    guard !going.isEmpty else { return }
    var headings = try read(id, db)
    for row in going { headings[row[0]] = row[1] }
    let texts = headings.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    try MetaValue.set(name(id), TextList.encode(texts), db)
  }
}
