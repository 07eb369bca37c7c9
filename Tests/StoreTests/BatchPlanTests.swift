import Catalog
import CatalogueGenerator
import Foundation
import GRDB
import Testing

@testable import Store

/// What a batch asks of the file.
@Suite struct BatchPlanTests {
  private static let longTables = ["entries", "details", "blocks", "listed", "pages"]

  /// The same for a small catalogue and a large one: nothing goes through a table that grows with
  /// it.
  @Test func noTableIsGoneThrough() async throws {
    let scratch = try Scratch()
    let entries = Array(CatalogueGenerator(count: 60, seed: 3))
    let store = try await scratch.open(holding: Array(entries[..<30]))
    let plans = try await store.write { db in
      let asked = try Self.statements(of: entries, db)
      return try asked.flatMap { try Self.plan(of: $0, db) }
    }
    #expect(plans.contains { $0.detail.hasPrefix("SEARCH") })
    for plan in plans where plan.detail.hasPrefix("SCAN") {
      let table = plan.detail.split(separator: " ")[1]
      #expect(!Self.longTables.contains(String(table)), "\(plan.sql): \(plan.detail)")
    }
  }

  /// Statements of a batch that adds, changes and removes, with all that a record has.
  private static func statements(of entries: [Entry], _ db: Database) throws -> Set<String> {
    nonisolated(unsafe) var asked: Set<String> = []
    db.trace {
      if case .statement(let statement) = $0 { asked.insert(statement.sql) }
    }
    defer { db.trace(nil) }
    var batch = try Batch(db, state: StateRow.fetch(db), now: 7, notes: true)
    for entry in entries {
      var record = CatalogRecord(entry, files: [])
      record.entry.title += "新"
      record.entry.others = [LabelledText(label: "a", text: "b")]
      try batch.put(record)
    }
    try batch.put([Field(code: "a", type: .text, label: "b")], of: entries[3].id)
    try batch.remove(entries[5].id)
    _ = try batch.finish()
    return asked
  }

  private static func plan(
    of sql: String, _ db: Database
  ) throws -> [(sql: String, detail: String)] {
    let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
    let values = Array(repeating: 1, count: sql.count { $0 == "?" })
    return try Row.fetchAll(statement, arguments: StatementArguments(values)).map { (sql, $0[3]) }
  }
}
