extension JSON {
  /// On one line, as the platform writes it: `{"code": 200, "msg": "…"}` has a space behind colon
  /// and comma when `spaced`, none otherwise.
  public func text(spaced: Bool) -> String {
    var output = ""
    write(to: &output, separators: spaced ? (", ", ": ") : (",", ":"))
    return output
  }

  public var compactText: String { text(spaced: false) }

  /// Indented by two spaces, one member or item a line.
  public var prettyText: String {
    var output = ""
    writePretty(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, separators: (item: String, name: String)) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let digits): output += digits
    case .string(let text): JSON.quote(text, into: &output)
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += separators.item }
        item.write(to: &output, separators: separators)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += separators.item }
        JSON.quote(member.name, into: &output)
        output += separators.name
        member.value.write(to: &output, separators: separators)
      }
      output += "}"
    }
  }

  private func writePretty(to output: inout String, indent: Int) {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let items) where !items.isEmpty:
      output += "[\n"
      for (index, item) in items.enumerated() {
        output += inner
        item.writePretty(to: &output, indent: indent + 2)
        output += index + 1 < items.count ? ",\n" : "\n"
      }
      output += outer + "]"
    case .object(let members) where !members.isEmpty:
      output += "{\n"
      for (index, member) in members.enumerated() {
        output += inner
        JSON.quote(member.name, into: &output)
        output += ": "
        member.value.writePretty(to: &output, indent: indent + 2)
        output += index + 1 < members.count ? ",\n" : "\n"
      }
      output += outer + "}"
    default: write(to: &output, separators: (",", ":"))
    }
  }

  /// Quotes and escapes what RFC 8259 section 7 demands, and DEL and C1 controls besides, so that
  /// the text is harmless on a terminal.
  static func quote(_ text: String, into output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
