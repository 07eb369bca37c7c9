/// How many entries there are of each kind, theme, department, 开放状态 and formats, and how many rows
/// those have: kept with every change of the catalogue, so that no list counts its entries. The
/// columns have the names they have in `entries`, so that a filter of a list is one of these too.
enum EntryCounts {
  private static let key = "kind, theme, publisher, open_status, formats"

  /// What is taken out of the counts before an entry is changed or removed.
  static func leave(_ id: String, _ db: any SQLSession) throws {
    let same = "(\(key)) = (SELECT \(key) FROM entries WHERE id = ?)"
    try db.execute(
      sql: """
        UPDATE entry_counts SET count = count - 1,
          row_total = row_total - COALESCE((SELECT row_count FROM entries WHERE id = ?), 0)
        WHERE \(same)
        """, arguments: [id, id])
    try db.execute(sql: "DELETE FROM entry_counts WHERE count <= 0 AND \(same)", arguments: [id])
  }

  /// What comes to the counts once an entry is there.
  static func enter(_ id: String, _ db: any SQLSession) throws {
    try db.execute(
      sql: """
        INSERT INTO entry_counts (\(key), count, row_total)
        SELECT \(key), 1, COALESCE(row_count, 0) FROM entries WHERE id = ?
        ON CONFLICT (\(key)) DO UPDATE SET count = entry_counts.count + 1,
          row_total = entry_counts.row_total + excluded.row_total
        """, arguments: [id])
  }

  /// Counts anew, once a day: what an older version changed beside this one has not been counted.
  static func recount(_ db: any SQLSession) throws {
    try db.execute(sql: "DELETE FROM entry_counts")
    try db.execute(sql: filling)
  }

  /// Also what their migration begins with.
  static let filling = """
    INSERT INTO entry_counts (\(key), count, row_total)
    SELECT \(key), COUNT(*), COALESCE(SUM(row_count), 0) FROM entries GROUP BY \(key)
    """
}
