import GRDB

/// Looks up postings.
struct PostingsReader {
  private let rows: RowReader

  init(_ db: Database) throws {
    rows = try RowReader(
      db,
      sql: """
        SELECT first_token, postings FROM blocks
        WHERE segment = ?1 AND first_token <= ?3 AND first_token >= coalesce(
          (SELECT max(first_token) FROM blocks WHERE segment = ?1 AND first_token <= ?2), ?2)
        ORDER BY first_token
        """)
  }

  /// Visits the postings of a range of a segment's tokens, ascending; what is given is not to be
  /// kept.
  func each(
    _ tokens: ClosedRange<Int64>, of segment: Segment, _ visit: (UnsafeRawBufferPointer) -> Void
  ) throws {
    rows.bind(1, Int64(segment.number))
    rows.bind(2, tokens.lowerBound)
    rows.bind(3, tokens.upperBound)
    try rows.each { row in
      let bytes = row.bytes(1)
      var block = BlockScan(bytes, token: Int64(row.integer(0)))
      while let item = block.next(), item.token <= tokens.upperBound {
        if item.token >= tokens.lowerBound {
          visit(UnsafeRawBufferPointer(rebasing: bytes[item.range]))
        }
      }
    }
  }
}
