/// What SQLite says of a statement that it does not take.
enum SQLReason {
  /// `{}` stands for a name, which stays as it was written. The first that fits counts.
  private static let phrases: [(english: String, chinese: String)] = [
    (
      "no such column: \"{}\" - should this be a string literal in single-quotes?",
      "没有列“{}”；文字要放在单引号里"
    ),
    ("no such column: {}", "没有列“{}”"), ("no such table: {}", "没有表“{}”，表名是 data"),
    ("no such function: {}", "没有函数 {}"), ("near \"{}\": syntax error", "“{}”附近的语法不对"),
    ("incomplete input", "语句不完整"), ("unrecognized token: \"{}\"", "不认识“{}”"),
    ("ambiguous column name: {}", "列名“{}”所指不止一列"),
    ("wrong number of arguments to function {}", "函数 {} 的参数个数不对"),
    ("misuse of aggregate: {}", "聚合函数 {} 不能用在这里"),
    ("misuse of aggregate function {}", "聚合函数 {} 不能用在这里"),
    ("misuse of window function {}", "窗口函数 {} 不能用在这里"),
    (
      "SELECTs to the left and right of {} do not have the same number of result columns",
      "{} 两边的列数不同"
    ),
    ("integer overflow", "整数超出范围"), ("string or blob too big", "文字过长"),
    ("out of memory", "语句过于复杂或所取过多，内存不够用"),
    ("parser stack overflow", "嵌套过深"),
    ("Expression tree is too large (maximum depth {})", "算式嵌套超过 {} 层"),
    ("too many terms in compound SELECT", "UNION 等并起来的 SELECT 过多"),
    ("LIKE or GLOB pattern too complex", "LIKE、GLOB 的样式过长"),
  ]

  /// In Chinese; what is not known stays as it is.
  static func chinese(_ message: String) -> String {
    for phrase in phrases {
      let parts = phrase.english.split(separator: "{}", omittingEmptySubsequences: false)
      guard let start = parts.first, message.hasPrefix(start) else { continue }
      guard parts.count == 2 else {
        guard message == phrase.english else { continue }
        return phrase.chinese
      }
      let rest = message.dropFirst(start.count)
      guard rest.hasSuffix(parts[1]) else { continue }
      return phrase.chinese.replacing("{}", with: rest.dropLast(parts[1].count))
    }
    return message
  }
}
