import Catalog

/// Uses, counted by one statement with the rates that stand before them: each statement more is a
/// way to the server and back, and a commit.
extension PostgreSQLRates: UseStorage {
  func count(
    _ use: EntryUse, asks: [RateAsk], once: RateAsk?, now: Int
  ) async throws -> UseOutcome {
    guard let once else {
      let parts = SeparateUses(
        acts: self, uses: self, catalogue: database.catalogue, feedback: database.feedback)
      return try await parts.count(use, asks: asks, once: nil, now: now)
    }
    try await sweep(now)
    var gates = gates(asks, now: now)
    gates.add(
      key: vault.stamp(.rate, once.key), once.rate,
      condition: ("entries", "entries.id = ?", use.id.text))
    let (statement, arguments) = Self.statement(use, behind: gates)
    let row = try await engine.write(.statement) { [gates] db in
      try ResultRow.first(db, sql: statement, arguments: arguments) { row in
        let (isThere, shares): (Bool, Int) = (row[gates.count], row[gates.count + 1])
        return (shut: gates.shut(row), isThere: isThere, shares: shares)
      }
    }
    guard let row, let shut = row.shut else { return .counted(shares: row?.shares ?? 0) }
    guard shut == asks.count else {
      return .refused(seconds: try await wait(asks[shut], now: now))
    }
    return row.isThere ? .known : .missing
  }

  /// Its row has the gates' outcomes, whether there is such an entry, and how often it was shared
  /// by now, where a share is counted.
  private static func statement(
    _ use: EntryUse, behind gates: RateGates
  ) -> (sql: String, arguments: SQLArguments) {
    let last = gates.last ?? ""
    let counted = counting(use, last)
    let sql = """
      WITH \(gates.clauses), counted AS (\(counted.sql))
      SELECT \(gates.outcomes), EXISTS (SELECT 1 FROM entries WHERE id = ?), \(counted.shares)
      """
    return (
      sql, gates.arguments + counted.arguments + [use.id.text] + counted.sharesArguments
    )
  }

  private struct Counting {
    var sql: String
    var arguments: SQLArguments
    var shares = "0"
    var sharesArguments: SQLArguments = []
  }

  private static func counting(_ use: EntryUse, _ gate: String) -> Counting {
    switch use {
    case .view(let id): counting("views", id.text, gate)
    case .download(let id, _): counting("downloads", id.text, gate)
    case .share(let id, let channel):
      // The shares by other ways are as they were before the statement.
      Counting(
        sql: """
          INSERT INTO shares (entry_id, channel, count) SELECT ?, ?, 1 FROM \(gate)
          ON CONFLICT (entry_id, channel) DO UPDATE SET count = shares.count + 1
          RETURNING count
          """,
        arguments: [id.text, channel.rawValue],
        shares: """
          COALESCE((SELECT count FROM counted), 0) + (
            SELECT COALESCE(SUM(count), 0) FROM shares WHERE entry_id = ? AND channel <> ?)
          """,
        sharesArguments: [id.text, channel.rawValue])
    }
  }

  private static func counting(_ column: String, _ id: String, _ gate: String) -> Counting {
    Counting(
      sql: """
        UPDATE entries SET \(column) = \(column) + 1 FROM \(gate) WHERE entries.id = ?
        RETURNING \(column)
        """, arguments: [id])
  }
}
