import Catalog

/// A use of an entry, with the rates that stand before it.
struct RatedUse: Sendable {
  /// Uses of one shape are counted by one statement.
  struct Shape: Hashable, Sendable {
    var kind: Kind
    var rates: [Rate]
    /// Seconds since the Unix epoch.
    var now: Int
  }

  enum Kind: Hashable, Sendable {
    case view, share, download
  }

  /// What one came to: whether its entry is somebody's who changes it, so that nothing was counted
  /// yet; the first rate that let it not pass, whether there is such an entry, and how often it was
  /// shared by now, where a share is counted.
  struct Outcome: Hashable, Sendable {
    var isHeld: Bool
    var shut: Int?
    var isThere: Bool
    var shares: Int
  }

  var use: EntryUse
  var shape: Shape
  /// Fingerprints, one for each rate.
  var keys: [String]

  init(_ use: EntryUse, rates: [(key: String, rate: Rate)], now: Int) {
    self.use = use
    keys = rates.map(\.key)
    let kind: Kind =
      switch use {
      case .view: .view
      case .share: .share
      case .download: .download
      }
    shape = Shape(kind: kind, rates: rates.map(\.rate), now: now)
  }

  private var channel: String {
    if case .share(_, let channel) = use { channel.rawValue } else { "" }
  }
}

extension RatedUse {
  static func together(_ uses: [RatedUse]) -> [Int] { uses.together(by: \.shape, keys: \.keys) }

  /// Counts uses of one shape by one statement.
  /// - Parameter waits: for entries that somebody changes, with whatever stands in the same group.
  static func count(
    _ uses: [RatedUse], waits: Bool, _ engine: any SQLEngine
  ) async throws -> [Outcome] {
    guard let shape = uses.first?.shape else { return [] }
    let (statement, arguments) = shape.statement(waits: waits)
    let asked = uses.map { TextList.encode($0.keys + [$0.use.id.text, $0.channel]) }
    let list = "[\(asked.joined(separator: ","))]"
    let gates = shape.rates.count
    return try await engine.write(.statement) { db in
      try ResultRow.map(db, sql: statement, arguments: [list] + arguments) { row in
        Outcome(
          isHeld: row[gates + 2], shut: (0..<gates).first { !(row[$0] as Bool) },
          isThere: row[gates], shares: row[gates + 1])
      }
    }
  }
}

extension RatedUse.Shape {
  /// A row for each use, in their order. Its first parameter is a JSON array of them, each an array
  /// of its keys, its entry and its channel. Rows that others change too are changed in the order
  /// of their keys, so that no two servers wait for each other.
  fileprivate func statement(waits: Bool) -> (sql: String, arguments: SQLArguments) {
    var arguments: SQLArguments = []
    var clauses: [String] = []
    for (place, rate) in rates.enumerated() {
      let gate = RateGate(rate, now: now)
      arguments += gate.arguments
      let clause = gate.clause(selecting: "key\(place)", from: tables(place))
      clauses.append("gate\(place) AS (\(clause))")
    }
    let keys = rates.indices.map { "element->>\($0) AS key\($0)" }.joined(separator: ", ")
    let outcomes = rates.indices.map {
      "EXISTS (SELECT 1 FROM gate\($0) WHERE key = key\($0))"
    }
    let sql = """
      WITH asked AS MATERIALIZED (
        SELECT ordinality AS place, \(keys), element->>\(rates.count) AS entry,
          element->>\(rates.count + 1) AS channel
        FROM json_array_elements(?::json) WITH ORDINALITY AS list (element, ordinality)),
      \(free(waits: waits)), \(clauses.joined(separator: ", ")), counted AS (\(counting))
      SELECT \(outcomes.joined(separator: ", ")),
        EXISTS (SELECT 1 FROM entries WHERE id = entry), \(shares),
        NOT EXISTS (SELECT 1 FROM free WHERE free.place = asked.place)
      FROM asked ORDER BY place
      """
    return (sql, arguments)
  }

  /// Those whose entry nobody changes, or is not there: a share changes no entry.
  private func free(waits: Bool) -> String {
    guard kind != .share else { return "free AS (SELECT * FROM asked)" }
    return """
      held AS MATERIALIZED (
        SELECT id FROM entries WHERE id IN (SELECT entry FROM asked)
        ORDER BY id FOR NO KEY UPDATE \(waits ? "" : "SKIP LOCKED")),
      free AS MATERIALIZED (
        SELECT * FROM asked WHERE entry IN (SELECT id FROM held)
          OR NOT EXISTS (SELECT 1 FROM entries WHERE id = entry))
      """
  }

  /// Those that passed what is before it; before the last one, where there is such an entry.
  private func tables(_ place: Int) -> String {
    let before = place == 0 ? "free" : passed(place - 1)
    return place == rates.count - 1 ? "\(before) JOIN entries ON entries.id = entry" : before
  }

  private func passed(_ gate: Int) -> String {
    "free JOIN gate\(gate) ON gate\(gate).key = key\(gate)"
  }

  private var counting: String {
    let passed = passed(rates.count - 1)
    return switch kind {
    case .view: counting("views", passed)
    case .download: counting("downloads", passed)
    case .share:
      """
      INSERT INTO shares (entry_id, channel, count)
      SELECT entry, channel, COUNT(*) FROM \(passed) GROUP BY entry, channel
      ORDER BY entry, channel
      ON CONFLICT (entry_id, channel) DO UPDATE SET count = shares.count + excluded.count
      RETURNING entry_id, channel, count
      """
    }
  }

  private func counting(_ column: String, _ passed: String) -> String {
    """
    UPDATE entries SET \(column) = \(column) + more.count
    FROM (SELECT entry, COUNT(*) AS count FROM \(passed) GROUP BY entry) AS more
    WHERE entries.id = more.entry
    """
  }

  /// The shares by ways that nothing is counted of are as they were before the statement.
  private var shares: String {
    guard kind == .share else { return "0" }
    return """
      COALESCE((SELECT SUM(count) FROM counted WHERE entry_id = entry), 0) + COALESCE((
        SELECT SUM(count) FROM shares
        WHERE entry_id = entry AND NOT EXISTS (
          SELECT 1 FROM counted
          WHERE counted.entry_id = shares.entry_id AND counted.channel = shares.channel)), 0)
      """
  }
}
