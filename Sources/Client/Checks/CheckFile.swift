import Calls
import Catalog

/// `checks.yaml`, beside `config.yaml`: checks by name.
///
///     许可证可用:
///       interface: f4c1991c50ee4d8ca4c9ef5aa21295de   # 或 url: https://…
///       params: {f_3070020000033_000012000: 津FM1001}
///       tags: [每日]
///       expect: {code: 200, rows: 1, columns: [f_3070020000033_000012000], time: 2000,
///                fresh: {column: 更新时间, days: 30}}
enum CheckFile {
  static let name = "checks.yaml"

  /// - Returns: the checks in the file's order; none where there is no file.
  static func load(_ path: String) throws(ConfigurationError) -> [InterfaceCheck] {
    try read(YAMLText.read(path) ?? "", path: path)
  }

  static func read(
    _ text: String, path: String
  ) throws(ConfigurationError) -> [InterfaceCheck] {
    var reader = CheckReader()
    try YAMLText.compose(text, path: path) {
      reader.read($0)
      return reader.faults
    }
    return reader.checks
  }

  /// A check as the file has it. Every text is quoted: none can be taken for anything else.
  static func text(of check: InterfaceCheck) -> String {
    var lines = ["\(quoted(check.name)):"]
    switch check.subject {
    case .entry(let id): lines.append("  interface: \(quoted(id.text))")
    case .url(let url): lines.append("  url: \(quoted(url))")
    }
    if let request = check.request { lines.append("  request: \(quoted(request))") }
    if !check.filters.isEmpty {
      lines.append("  params:")
      lines += check.filters.map { "    \(quoted($0.name)): \(quoted($0.value))" }
    }
    if let size = check.pageSize { lines.append("  page: \(size)") }
    if let number = check.pageNumber { lines.append("  pageNum: \(number)") }
    if let rows = check.rows { lines.append("  rows: \(quoted(rows.description))") }
    if !check.tags.isEmpty { lines.append("  tags: [\(list(check.tags))]") }
    lines.append("  expect:")
    let expectation = check.expectation
    lines.append("    code: \(expectation.code)")
    if let rows = expectation.rows { lines.append("    rows: \(rows)") }
    if !expectation.columns.isEmpty { lines.append("    columns: [\(list(expectation.columns))]") }
    if let fresh = expectation.freshness {
      lines.append("    fresh: {column: \(quoted(fresh.column)), days: \(fresh.days)}")
    }
    if let time = expectation.time { lines.append("    time: \(time)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ texts: [String]) -> String {
    texts.map(quoted).joined(separator: ", ")
  }

  /// A double-quoted scalar (YAML 1.2.2, 7.3.1). What YAML takes for a line's end or does not take
  /// at all is escaped (5.1, 5.4, 5.7).
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case "\n": return "\\n"
      // libYAML's users lose what is behind the one, and the other where it comes first.
      case "\u{0}", "\u{FEFF}": return ""
      case _ where isPlain(scalar.value): return String(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
