import Catalog
import FoundationEssentials
import GRDB

/// The entries that changed last, of each kind, as 首页 shows them: kept in the store, since finding
/// them in a million takes as long as all the rest of the first picture.
///
/// A list is the beginning of what `CatalogSearch` finds, in its order. It holds for one generation
/// of the catalogue; a batch carries it over to the next, and what is not carried over is found
/// anew when a pull ends, or when it is asked for.
struct LatestEntries {
  /// An entry of a list: later ones first, equals in order of number.
  private struct Place: Comparable, Codable {
    var modified: UInt32
    var document: UInt32

    static func < (one: Place, other: Place) -> Bool {
      (other.modified, one.document) < (one.modified, other.document)
    }
  }

  /// Entries of a list when it is found anew, and how few of them are enough: 首页 shows so many.
  private static let (most, least) = (32, 20)

  private var lists: [EntryKind: [Place]] = [:]

  /// What is kept of a generation.
  init(_ db: Database, generation: Int) throws {
    // A store that is read on a full disk may be older than the table.
    let sql = "SELECT kind, places FROM latest WHERE generation = ?"
    guard let select = try? db.cachedStatement(sql: sql) else { return }
    for row in try Row.fetchAll(select, arguments: [generation]) {
      let (number, text): (Int, String) = (row[0], row[1])
      guard EntryRow.kinds.indices.contains(number) else { continue }
      lists[EntryRow.kinds[number]] = try JSONDecoder().decode(
        [Place].self, from: Data(text.utf8))
    }
  }

  static func query(_ kind: EntryKind) -> CatalogQuery { CatalogQuery(kind: kind, sort: .updated) }

  /// Document numbers, the latest first; nil where fewer are kept.
  func documents(_ kind: EntryKind, _ limit: Int) -> [UInt32]? {
    guard let list = lists[kind], list.count >= limit else { return nil }
    return list.prefix(limit).map(\.document)
  }

  /// A document that is new, or has another place.
  mutating func put(_ document: Int, _ entry: Entry) {
    remove(document)
    let place = Place(
      modified: Column.modified.cell(of: entry), document: UInt32(clamping: document))
    // What comes behind all that are known may come behind others, too.
    guard var list = lists[entry.kind], let last = list.last, place < last else { return }
    list.insert(place, at: list.firstIndex { place < $0 } ?? list.endIndex)
    lists[entry.kind] = Array(list.prefix(Self.most))
  }

  mutating func remove(_ document: Int) {
    for kind in lists.keys { lists[kind]?.removeAll { $0.document == document } }
  }

  func keep(_ db: Database, generation: Int) throws {
    for (kind, list) in lists {
      let text = String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
      try db.execute(
        sql: "INSERT OR REPLACE INTO latest (kind, generation, places) VALUES (?, ?, ?)",
        arguments: [ListedFacts.number(kind), generation, text])
    }
  }

  /// Finds the lists that are not kept, or have become short.
  static func renew(_ db: Database) throws {
    let edition = try CatalogEdition.fetch(db)
    var latest = try LatestEntries(db, generation: edition.generation)
    let short = EntryKind.allCases.filter { latest.documents($0, least) == nil }
    guard !short.isEmpty else { return }
    // A memory of its own: a transaction may yet be given up, with what it saw.
    let search = try CatalogSearch(db, SearchMemory())
    for kind in short {
      let documents = try search.documents(query(kind), 0..<most)
      latest.lists[kind] = zip(try search.measures(of: documents, .updated), documents)
        .map(Place.init)
    }
    try latest.keep(db, generation: edition.generation)
  }
}
