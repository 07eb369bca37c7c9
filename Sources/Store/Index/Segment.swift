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
    try db.cachedStatement(sql: "DELETE FROM blocks WHERE segment = ?")
      .execute(arguments: [number])
    try db.cachedStatement(sql: "DELETE FROM segments WHERE number = ?")
      .execute(arguments: [number])
  }

  /// Writes the tokens of its documents.
  func write(_ sink: inout TokenSink, _ db: Database) throws {
    var writer = try BlockWriter(db, segment: number)
    var postings = Postings()
    try sink.eachToken { token, occurrences in
      postings.fill(token, with: occurrences)
      try writer.append(token, postings)
    }
    try writer.flush()
  }

  /// Visits the postings of a range of tokens, ascending; what is given is not to be kept.
  func each(
    _ tokens: ClosedRange<Int64>, _ db: Database, _ visit: (UnsafeRawBufferPointer) -> Void
  ) throws {
    let select = try db.cachedStatement(
      sql: """
        SELECT first_token, postings FROM blocks
        WHERE segment = ?1 AND first_token <= ?3 AND first_token >= coalesce(
          (SELECT max(first_token) FROM blocks WHERE segment = ?1 AND first_token <= ?2), ?2)
        ORDER BY first_token
        """)
    let rows = try Row.fetchCursor(
      select, arguments: [number, tokens.lowerBound, tokens.upperBound])
    while let row = try rows.next() {
      let first: Int64 = row[0]
      try row.withUnsafeData(atIndex: 1) { data in
        data?.withUnsafeBytes { bytes in
          var reader = BlockScan(bytes, token: first)
          while let item = reader.next(), item.token <= tokens.upperBound {
            if item.token >= tokens.lowerBound {
              visit(UnsafeRawBufferPointer(rebasing: bytes[item.range]))
            }
          }
        }
      }
    }
  }
}
