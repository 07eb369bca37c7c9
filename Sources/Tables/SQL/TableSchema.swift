import Base
import Tabular

/// The table `data` as SQLite is told of it, and the view `codes` where columns have other codes
/// than names.
struct TableSchema {
  /// SQLite's limit of columns.
  static let columnLimit = 2000
  static let tableName = "data"

  let headings: [TableHeading]
  /// Names of columns as SQL knows them.
  let names: [String]
  /// Columns of numbers that have codes as well, which SQLite makes numbers of in a column that has
  /// a type (https://sqlite.org/datatype3.html, 3): these have none.
  private(set) var untyped: [Bool]

  init(_ headings: [TableHeading]) {
    self.headings = headings
    names = Self.names(headings)
    untyped = headings.map { _ in false }
  }

  /// Names of columns are the same to SQLite in any case.
  private static func names(_ headings: [TableHeading]) -> [String] {
    var taken = TakenNames(ignoresCase: true)
    return headings.map { taken.unique($0.title) }
  }

  /// Columns that SQL knows by other names; nil where it knows all by theirs.
  var renamed: TableNotice? {
    let columns = zip(headings, names).filter { $0.title != $1 }
      .map { TableNotice.Renaming(column: $0.title, name: $1) }
    return columns.isEmpty ? nil : TableNotice(.renamedColumns(columns), count: columns.count)
  }

  /// Makes the table and the view.
  func create(in handle: SQLiteHandle) throws(TableFault) {
    guard headings.count <= Self.columnLimit else { throw .tooLarge(.columns(Self.columnLimit)) }
    try createTable(Self.tableName, in: handle)
    try createView(in: handle)
  }

  /// Takes the type off a column, before a code is put in; the rows that are there stay.
  mutating func untype(_ column: Int, in handle: SQLiteHandle) throws(TableFault) {
    untyped[column] = true
    let (table, new) = (Self.tableName, "\(Self.tableName)_")
    try handle.execute("DROP VIEW IF EXISTS codes")
    try createTable(new, in: handle)
    try handle.execute(
      "INSERT INTO \(new) SELECT * FROM \(table) ORDER BY rowid; DROP TABLE \(table);"
        + "ALTER TABLE \(new) RENAME TO \(table)")
    try createView(in: handle)
  }

  private func createTable(_ name: String, in handle: SQLiteHandle) throws(TableFault) {
    let columns = headings.indices.map { column in
      let type = untyped[column] ? nil : Self.type(headings[column].kind)
      return SQLiteHandle.quoted(names[column]) + (type.map { " \($0)" } ?? "")
    }
    try handle.execute(
      "CREATE TABLE \(name) (\(columns.isEmpty ? "x" : columns.joined(separator: ", ")))")
  }

  private func createView(in handle: SQLiteHandle) throws(TableFault) {
    guard headings.contains(where: { $0.code != $0.label && !$0.code.isEmpty }) else { return }
    var taken = TakenNames(ignoresCase: true)
    let codes = zip(names, headings).map { name, heading in
      let code = taken.unique(heading.name(.code))
      return "\(SQLiteHandle.quoted(name)) AS \(SQLiteHandle.quoted(code))"
    }
    try handle.execute(
      "CREATE VIEW codes AS SELECT \(codes.joined(separator: ", ")) FROM \(Self.tableName)")
  }

  private static func type(_ kind: ValueKind) -> String {
    switch kind {
    case .integer: "INTEGER"
    case .number, .scientific, .indian, .counted: "REAL"
    case .text, .date, .monthFirst, .dayFirst, .time, .truth, .blank: "TEXT"
    }
  }
}
