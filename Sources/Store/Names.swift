import Catalog
import GRDB

/// What entries are grouped and filtered by. Raw values are on disk: append only.
public enum FacetAxis: Int, Sendable, CaseIterable {
  case kind = 0
  case theme, publisher, format, openStatus
  /// Year of 发布时间 or of 更新时间: an entry may be in two.
  case year
}

/// The words of the axes that are not names already.
enum FacetWords {
  static func word(_ kind: EntryKind) -> String {
    switch kind {
    case .dataset: "数据集"
    case .interface: "数据接口"
    }
  }

  static func word(_ status: OpenStatus) -> String {
    switch status {
    case .unconditional: "无条件开放"
    case .conditional: "有条件开放"
    case .closed: "不予开放"
    }
  }
}

/// Rows of `names` that an entry is found under.
struct EntryNames {
  var all: [Int] = []
  var theme = 0
  var publisher = 0
}

/// The `names` table, read once per transaction; counts are gathered and written at its end.
struct Names {
  struct Key: Hashable {
    var axis: FacetAxis
    var name: String
  }

  private(set) var numbers: [Key: Int] = [:]
  private struct Delta {
    var (datasets, interfaces) = (0, 0)
  }

  private var deltas: [Int: Delta] = [:]

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT axis, name, number FROM names")
    while let row = try rows.next() {
      guard let axis = FacetAxis(rawValue: row[0]) else { continue }
      numbers[Key(axis: axis, name: row[1])] = row[2]
    }
  }

  /// The number of a name, made where it is new.
  mutating func number(_ axis: FacetAxis, _ name: String, _ db: Database) throws -> Int {
    let key = Key(axis: axis, name: name)
    if let number = numbers[key] { return number }
    let insert = try db.cachedStatement(sql: "INSERT INTO names (axis, name) VALUES (?, ?)")
    try insert.execute(arguments: [axis.rawValue, name])
    let number = Int(db.lastInsertedRowID)
    numbers[key] = number
    return number
  }

  /// Everything an entry is found under, each once.
  static func keys(of entry: Entry) -> [Key] {
    var keys = [
      Key(axis: .kind, name: FacetWords.word(entry.kind)),
      Key(axis: .theme, name: entry.theme),
      Key(axis: .publisher, name: entry.publisher),
    ]
    if let status = entry.statedOpenStatus {
      keys.append(Key(axis: .openStatus, name: FacetWords.word(status)))
    }
    if entry.issued.isKnown { keys.append(Key(axis: .year, name: String(entry.issued.year))) }
    if entry.modified.isKnown, entry.modified.year != entry.issued.year {
      keys.append(Key(axis: .year, name: String(entry.modified.year)))
    }
    for (index, format) in entry.formats.enumerated()
    where !entry.formats[..<index].contains(format) {
      keys.append(Key(axis: .format, name: format.rawValue))
    }
    return keys
  }

  /// The numbers of everything an entry is found under.
  mutating func all(of entry: Entry, _ db: Database) throws -> EntryNames {
    var found = EntryNames()
    for key in Self.keys(of: entry) {
      let number = try number(key.axis, key.name, db)
      found.all.append(number)
      if key.axis == .theme { found.theme = number }
      if key.axis == .publisher { found.publisher = number }
    }
    return found
  }

  mutating func count(_ names: EntryNames, kind: EntryKind, by step: Int) {
    for name in names.all {
      switch kind {
      case .dataset: deltas[name, default: Delta()].datasets += step
      case .interface: deltas[name, default: Delta()].interfaces += step
      }
    }
  }

  mutating func flush(_ db: Database) throws {
    let update = try db.cachedStatement(
      sql: """
        UPDATE names SET datasets = datasets + ?, interfaces = interfaces + ? WHERE number = ?
        """)
    for (number, delta) in deltas {
      try update.execute(arguments: [delta.datasets, delta.interfaces, number])
    }
    deltas = [:]
  }

  /// Every name by its number.
  static func texts(_ db: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT number, name FROM names"))
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  /// Names that have entries, most first.
  static func facets(_ db: Database, axis: FacetAxis) throws -> [Facet] {
    try counted(db, axis: axis).map(\.facet)
  }

  /// The same with their numbers.
  static func counted(
    _ db: Database, axis: FacetAxis
  ) throws -> [(number: Int, facet: Facet)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, name, datasets, interfaces FROM names
          WHERE axis = ? AND datasets + interfaces > 0
          ORDER BY datasets + interfaces DESC, number
          """), arguments: [axis.rawValue]
    ).map { ($0[0], Facet(name: $0[1], datasets: $0[2], interfaces: $0[3])) }
  }

  /// Entries of each kind.
  static func counts(_ db: Database) throws -> Facet {
    try facets(db, axis: .kind).reduce(into: Facet(name: "", datasets: 0, interfaces: 0)) {
      $0.datasets += $1.datasets
      $0.interfaces += $1.interfaces
    }
  }
}
