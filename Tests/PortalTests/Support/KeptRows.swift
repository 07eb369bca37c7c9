import Foundation
import PostgreSQL
import Testing

@testable import Portal

/// Everything that a platform keeps, by table, to be compared: the engines keep the same.
struct KeptRows: Hashable {
  private(set) var tables: [String: [[SQLValue]]] = [:]

  /// - Parameter without: names of `meta` that are a database's own.
  init(_ database: PortalDatabase, without: Set<MetaValue> = []) async throws {
    let names = Set((without.union([.keyMark, .cluster])).map(\.rawValue))
    let all = try PlatformTable.all()
    tables = try await database.engine.read { db in
      try all.reduce(into: [:]) { tables, table in
        var rows: [[SQLValue]] = []
        try db.stream(sql: "SELECT \(table.columnList) FROM \(table.name)") { row in
          rows.append(table.values(row))
        }
        if table.name == "meta" { rows.removeAll { names.contains("\($0[0].plain)") } }
        tables[table.name] = rows.sorted { "\($0)" < "\($1)" }
      }
    }
  }

  /// Names of tables that are not the same.
  func differences(from other: KeptRows) -> [String] {
    Set(tables.keys).union(other.tables.keys).filter { tables[$0] != other.tables[$0] }.sorted()
  }

  var count: Int { tables.values.reduce(0) { $0 + $1.count } }
}

extension SQLValue {
  fileprivate var plain: String {
    guard case .text(let text) = self else { return "" }
    return text
  }
}
