import FoundationEssentials
import GRDB
import PostgreSQL

/// A row of a statement's result, of either engine.
enum ResultRow {
  case sqlite(Row)
  case postgreSQL(TextRow)

  /// A column that cannot be NULL.
  subscript<Value: SQLColumn>(_ index: Int) -> Value {
    switch self {
    case .sqlite(let row): return row[index]
    case .postgreSQL(let row):
      guard let value = Value.read(row, index) else {
        preconditionFailure("column \(index) is no \(Value.self)")
      }
      return value
    }
  }

  /// A column that may be NULL.
  subscript<Value: SQLColumn>(_ index: Int) -> Value? {
    switch self {
    case .sqlite(let row): row[index]
    case .postgreSQL(let row): Value.read(row, index)
    }
  }

  /// As long as somebody has it.
  var kept: ResultRow {
    switch self {
    case .sqlite(let row): .sqlite(row.copy())
    case .postgreSQL: self
    }
  }
}

/// What a column can be read as.
protocol SQLColumn: DatabaseValueConvertible, StatementColumnConvertible {
  /// nil for NULL.
  static func read(_ row: TextRow, _ column: Int) -> Self?
}

extension Int: SQLColumn {
  static func read(_ row: TextRow, _ column: Int) -> Int? { row.integer(column) }
}

extension Double: SQLColumn {
  static func read(_ row: TextRow, _ column: Int) -> Double? { row.double(column) }
}

extension Bool: SQLColumn {
  static func read(_ row: TextRow, _ column: Int) -> Bool? { row.bool(column) }
}

extension String: SQLColumn {
  static func read(_ row: TextRow, _ column: Int) -> String? { row.text(column) }
}

extension Data: SQLColumn {
  static func read(_ row: TextRow, _ column: Int) -> Data? { row.bytes(column).map { Data($0) } }
}
