import Catalog
import PortalAPI

/// Reading the catalogue.
struct SQLCatalogue: SQLArea, CatalogueStorage {
  let database: PortalDatabase

  /// One statement, which has the total beside each entry; another for a window that is empty.
  ///
  /// The window is found by identifier alone, in an index, and only then read: far behind the
  /// first of a million entries that is a hundred times quicker.
  func entries(_ request: EntriesRequest) async throws -> EntriesPage {
    let found = try await engine.read(.statement) { db in
      let filter = EntryFilter(request, db.dialect)
      return try ResultRow.map(
        db,
        sql: """
          SELECT \(EntryRecord.columns), \(filter.total) FROM entries WHERE id IN (
            SELECT id FROM entries\(filter.clause)
            ORDER BY \(Self.order(request.sort, indexed: request.text.isEmpty)) LIMIT ? OFFSET ?
          ) ORDER BY \(Self.order(request.sort, indexed: true))
          """, arguments: filter.arguments + filter.arguments + [request.limit, request.offset]
      ) { (try EntryRecord.entry($0), $0[EntryRecord.columnCount] as Int) }
    }
    guard let total = found.first?.1 else {
      let total = try await engine.read(.statement) { db in
        let filter = EntryFilter(request, db.dialect)
        return try Int.fetchOne(db, sql: "SELECT \(filter.total)", arguments: filter.arguments)
      }
      return EntriesPage(total: total ?? 0, offset: request.offset, entries: [])
    }
    return EntriesPage(total: total, offset: request.offset, entries: found.map(\.0))
  }

  /// Best first; equal ones by identifier, so that pages never overlap.
  /// - Parameter indexed: false hides the column from its index: a search by text reads every entry
  ///   anyway, and in the order they lie that takes a tenth of the time.
  private static func order(_ sort: SortOrder, indexed: Bool) -> String {
    let column =
      switch sort {
      case .score, .relevance: indexed ? "score" : "score + 0"
      case .updated: indexed ? "modified" : "modified || ''"
      case .views: indexed ? "views" : "views + 0"
      case .downloads: indexed ? "downloads" : "downloads + 0"
      }
    return "\(column) DESC, id DESC"
  }

  func entry(_ id: EntryID) async throws -> Entry? {
    try await engine.read(.statement) { try Self.entry(id, $0) }
  }

  func facets(_ grouping: CatalogueGrouping) async throws -> [Facet] {
    try await engine.read(.statement) { db in
      try ResultRow.map(
        db,
        sql: """
          SELECT g.name,
            COALESCE(SUM(CASE WHEN e.kind = 'dataset' THEN e.count END), 0),
            COALESCE(SUM(CASE WHEN e.kind = 'interface' THEN e.count END), 0)
          FROM \(grouping.table) g
          LEFT JOIN (
            SELECT \(grouping.column) AS name, kind, SUM(count) AS count FROM entry_counts
            GROUP BY \(grouping.column), kind
          ) e ON e.name = g.name
          GROUP BY g.name, g.position ORDER BY g.position, g.name
          """
      ) { Facet(name: $0[0], datasets: $0[1], interfaces: $0[2]) }
    }
  }

  /// - Parameter toChange: whether what is changed afterwards rests on it.
  static func entry(
    _ id: EntryID, _ db: any SQLSession, toChange: Bool = false
  ) throws -> Entry? {
    try ResultRow.fetchOne(
      db,
      sql: """
        SELECT \(EntryRecord.columns) FROM entries WHERE id = ?
        \(toChange ? db.dialect.keeping : "")
        """, arguments: [id.text]
    ).map { try EntryRecord.entry($0) }
  }

  static func exists(_ id: EntryID, _ db: any SQLSession) throws -> Bool {
    let statement = "SELECT 1 FROM entries WHERE id = ?"
    return try Int.fetchOne(db, sql: statement, arguments: [id.text]) != nil
  }
}

extension CatalogueGrouping {
  fileprivate var table: String { self == .theme ? "themes" : "publishers" }
  fileprivate var column: String { self == .theme ? "theme" : "publisher" }
}

/// The WHERE clause of a list.
struct EntryFilter {
  private(set) var clause = ""
  private(set) var arguments = SQLArguments()
  private let isCounted: Bool

  /// How many entries there are of it, with the same `arguments`. A text has to be looked for.
  var total: String {
    isCounted
      ? "(SELECT COALESCE(SUM(count), 0) FROM entry_counts\(clause))"
      : "(SELECT COUNT(*) FROM entries\(clause))"
  }

  init(_ request: EntriesRequest, _ dialect: SQLDialect) {
    isCounted = request.text.isEmpty
    add("kind = ?", request.kind?.rawValue)
    add("theme = ?", request.theme)
    add("publisher = ?", request.publisher)
    add("open_status = ?", request.openStatus?.rawValue)
    add(dialect.like("formats"), request.format.map { "%\"\($0.rawValue)\"%" })
    guard !request.text.isEmpty else { return }
    let pattern = "%\(Self.escaped(request.text))%"
    let conditions = ["title", "abstract", "tags"].map(dialect.like)
    add("(\(conditions.joined(separator: " OR ")))", pattern)
    arguments += [pattern, pattern]
  }

  private mutating func add(_ condition: String, _ value: String?) {
    guard let value else { return }
    clause += (clause.isEmpty ? " WHERE " : " AND ") + condition
    arguments += [value]
  }

  /// LIKE's own characters, made plain.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "%" || character == "_" || character == "!" { result.append("!") }
      result.append(character)
    }
    return result
  }
}
