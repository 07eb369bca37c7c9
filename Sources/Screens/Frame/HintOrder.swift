/// In which order the hint line names the keys that work here: what people come for first, so that
/// a narrow screen leaves out what they can do without.
enum HintOrder {
  /// Names of commands; those that are not among them follow in the table's order.
  private static let first = [
    "open", "account.register", "developer.register",
    "exchange.fill", "table.row", "table.groupRows", "test.send", "search", "table.find",
    "table.notes",
    "entry.test", "entry.download", "test.view", "table.open", "fetch.all", "sort", "table.where",
    "table.sort", "table.filterCell", "table.export", "tab.next", "navigation", "pane.next",
  ]
  /// Named at the end, and always.
  private static let last = ["sync", "palette", "back", "help"]

  private static let ranks: [String: Int] = {
    let ranked =
      first.enumerated().map { ($0.element, $0.offset - first.count) }
      + last.enumerated().map { ($0.element, $0.offset + 1) }
    return Dictionary(uniqueKeysWithValues: ranked)
  }()

  /// The less, the earlier.
  static func rank(of command: String) -> Int { ranks[command] ?? 0 }
}
