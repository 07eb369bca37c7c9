import Foundation
import GRDB

/// A run of documents that were indexed together, or whose indexes were merged.
struct Segment: Sendable {
  var number: Int
  var firstDocument: Int
  var documents: Int

  static func all(_ db: Database) throws -> [Segment] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT number, first_document, documents FROM segments ORDER BY first_document")
    ).map { Segment(number: $0[0], firstDocument: $0[1], documents: $0[2]) }
  }

  static func make(_ db: Database, firstDocument: Int, documents: Int) throws -> Segment {
    try db.cachedStatement(
      sql: "INSERT INTO segments (first_document, documents) VALUES (?, ?)"
    ).execute(arguments: [firstDocument, documents])
    return Segment(
      number: Int(db.lastInsertedRowID), firstDocument: firstDocument, documents: documents)
  }

  func remove(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM postings WHERE segment = ?")
      .execute(arguments: [number])
    try db.cachedStatement(sql: "DELETE FROM segments WHERE number = ?")
      .execute(arguments: [number])
  }

  /// Tokens must come in ascending order: rows then land one behind the other.
  func write(_ postings: Postings, of token: Int64, _ insert: Statement) throws {
    insert.setUncheckedArguments([
      number, token, postings.last, Data(postings.bytes),
    ])
    try insert.execute()
  }

  static let insert = "INSERT INTO postings (segment, token, last, occurrences) VALUES (?, ?, ?, ?)"

  /// Writes sorted tokens.
  func write(_ sink: TokenSink, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: Self.insert)
    var start = 0
    let items = sink.items
    while start < items.count {
      let token = items[start].token
      var postings = Postings(of: token)
      while start < items.count, items[start].token == token {
        postings.append(Occurrence(code: items[start].occurrence))
        start += 1
      }
      try write(postings, of: token, insert)
    }
  }
}
