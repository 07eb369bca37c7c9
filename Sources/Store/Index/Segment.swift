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

  /// Writes one that was made.
  static func write(_ made: MadeSegment, _ db: Database) throws {
    let segment = try make(db, firstDocument: made.firstDocument, documents: made.documents)
    let writer = try BlockWriter(db, segment: segment.number)
    for block in made.blocks { try writer.write(block) }
  }
}
