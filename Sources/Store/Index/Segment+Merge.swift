import Foundation
import GRDB

/// Keeps segments few: queries ask each of them. Documents of later segments are later, so merging
/// two lists of occurrences is writing one behind the other.
extension Segment {
  /// So many segments of a size, or smaller, become one.
  static let fanIn = 8

  /// Merges the newest segments where there are many of a size.
  static func mergeNewest(_ db: Database) throws {
    var segments = try all(db)
    for size in stride(from: 0, through: 3, by: 1) {
      let bound = 512 << (3 * size)
      var tail: [Segment] = []
      var documents = 0
      while let last = segments.last, last.documents <= bound,
        documents + last.documents <= Occurrence.documentLimit
      {
        tail.insert(last, at: 0)
        documents += last.documents
        segments.removeLast()
      }
      if tail.count >= fanIn { tail = [try merge(tail, db)] }
      segments += tail
    }
  }

  private static func merge(_ parts: [Segment], _ db: Database) throws -> Segment {
    let merged = try make(
      db, firstDocument: parts[0].firstDocument, documents: parts.reduce(0) { $0 + $1.documents })
    let insert = try db.cachedStatement(sql: Self.insert)
    var cursors = try parts.map {
      try PartCursor($0, shift: $0.firstDocument - merged.firstDocument, db)
    }
    while let token = cursors.compactMap(\.token).min() {
      var postings = Postings(of: token)
      for index in cursors.indices where cursors[index].token == token {
        try cursors[index].take(into: &postings)
      }
      try merged.write(postings, of: token, insert)
    }
    for part in parts { try part.remove(db) }
    return merged
  }

  /// Stands at one token of one part.
  private struct PartCursor {
    private let rows: RowCursor
    private let shift: Int
    private(set) var token: Int64?
    private var row: Row?

    init(_ part: Segment, shift: Int, _ db: Database) throws {
      rows = try Row.fetchCursor(
        db,
        sql: "SELECT token, last, occurrences FROM postings WHERE segment = ? ORDER BY token",
        arguments: [part.number])
      self.shift = shift
      try advance()
    }

    mutating func take(into postings: inout Postings) throws {
      if let row {
        try row.withUnsafeData(atIndex: 2) { data in
          data?.withUnsafeBytes { postings.append($0, last: row[1], shift: shift) }
        }
      }
      try advance()
    }

    private mutating func advance() throws {
      row = try rows.next()
      token = row?[0]
    }
  }
}
