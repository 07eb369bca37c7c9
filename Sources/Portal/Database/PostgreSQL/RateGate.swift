/// One more of a rate, counted where it fits, as a part of a statement's WITH: see `RateTable`.
struct RateGate: Sendable {
  /// What stands for the `?` of `clause(selecting:from:)`.
  let arguments: SQLArguments

  /// - Parameter now: seconds since the Unix epoch.
  init(_ rate: Rate, now: Int) {
    let now = now * 1000
    let bound = now + rate.interval * rate.count
    arguments = [
      now + rate.interval, now, bound, rate.interval, now, bound, rate.interval, bound,
    ]
  }

  /// Returns the keys that passed.
  func clause(selecting key: String, from tables: String) -> String {
    """
    INSERT INTO rates (key, due) SELECT \(key), CAST(? AS BIGINT) FROM \(tables) ORDER BY 1
    ON CONFLICT (key) DO UPDATE SET due = LEAST(GREATEST(rates.due, ?), ?) + ?
    WHERE LEAST(GREATEST(rates.due, ?), ?) + ? <= ?
    RETURNING key
    """
  }
}
