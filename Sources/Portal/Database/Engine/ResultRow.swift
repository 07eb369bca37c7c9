import FoundationEssentials
import GRDB

/// A row of a statement's result.
struct ResultRow {
  let row: Row

  /// A column that cannot be NULL.
  subscript<Value: SQLColumn>(_ index: Int) -> Value { Value.read(self, index) }

  /// A column that may be NULL.
  subscript<Value: SQLColumn>(_ index: Int) -> Value? { Value.readIfAny(self, index) }

  /// As long as somebody has it.
  var kept: ResultRow { ResultRow(row: row.copy()) }
}

/// What a column can be read as.
protocol SQLColumn {
  static func read(_ row: ResultRow, _ index: Int) -> Self
  static func readIfAny(_ row: ResultRow, _ index: Int) -> Self?
}

extension SQLColumn where Self: DatabaseValueConvertible & StatementColumnConvertible {
  static func read(_ row: ResultRow, _ index: Int) -> Self { row.row[index] }
  static func readIfAny(_ row: ResultRow, _ index: Int) -> Self? { row.row[index] }
}

extension Int: SQLColumn {}
extension Double: SQLColumn {}
extension Bool: SQLColumn {}
extension String: SQLColumn {}
extension Data: SQLColumn {}
