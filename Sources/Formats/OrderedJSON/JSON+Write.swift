extension JSON {
  /// On one line, as the platform writes it: `{"code": 200, "msg": "…"}` has a space behind colon
  /// and comma when `spaced`, none otherwise.
  public func text(spaced: Bool) -> String {
    var writer = Writer(spaced: spaced)
    writer.write(self)
    return writer.text
  }

  public var compactText: String { text(spaced: false) }

  /// Indented by two spaces, one member or item a line.
  public var prettyText: String {
    var writer = Writer(spaced: true)
    writer.writePretty(self, indent: 0)
    return writer.text
  }
}

extension JSON {
  /// Gathers bytes: an answer of 5000 rows is a megabyte, and characters would be ten times slower.
  private struct Writer {
    let spaced: Bool
    private var output: [UInt8] = []

    init(spaced: Bool) { self.spaced = spaced }

    var text: String { String(decoding: output, as: UTF8.self) }

    mutating func write(_ json: JSON) {
      switch json {
      case .null: add("null")
      case .bool(let value): add(value ? "true" : "false")
      case .number(let digits): output += digits.utf8
      case .string(let text): quote(text)
      case .array(let items):
        add("[")
        for (index, item) in items.enumerated() {
          if index > 0 { add(spaced ? ", " : ",") }
          write(item)
        }
        add("]")
      case .object(let members):
        add("{")
        for (index, member) in members.enumerated() {
          if index > 0 { add(spaced ? ", " : ",") }
          writeName(member.name)
          write(member.value)
        }
        add("}")
      }
    }

    mutating func writePretty(_ json: JSON, indent: Int) {
      switch json {
      case .array(let items) where !items.isEmpty:
        add("[")
        for (index, item) in items.enumerated() {
          add(index > 0 ? ",\n" : "\n")
          addSpaces(indent + 2)
          writePretty(item, indent: indent + 2)
        }
        add("\n")
        addSpaces(indent)
        add("]")
      case .object(let members) where !members.isEmpty:
        add("{")
        for (index, member) in members.enumerated() {
          add(index > 0 ? ",\n" : "\n")
          addSpaces(indent + 2)
          writeName(member.name)
          writePretty(member.value, indent: indent + 2)
        }
        add("\n")
        addSpaces(indent)
        add("}")
      default: write(json)
      }
    }

    private mutating func add(_ text: StaticString) {
      text.withUTF8Buffer { output += $0 }
    }

    private mutating func addSpaces(_ count: Int) {
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }

    private mutating func writeName(_ name: String) {
      quote(name)
      add(spaced ? ": " : ":")
    }

    /// Quotes and escapes what RFC 8259 section 7 demands, and DEL and C1 controls besides, so that
    /// the text is harmless on a terminal.
    private mutating func quote(_ text: String) {
      add("\"")
      var text = text
      text.withUTF8 { bytes in
        var plain = 0
        var index = 0
        while index < bytes.count {
          // U+0080 to U+009F are C2 80 to C2 9F in UTF-8.
          let isC1 = bytes[index] == 0xC2 && bytes[index + 1] < 0xA0
          if isC1 || Self.isSpecial(bytes[index]) {
            output += bytes[plain..<index]
            if isC1 { index += 1 }
            escape(bytes[index])
            plain = index + 1
          }
          index += 1
        }
        output += bytes[plain...]
      }
      add("\"")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private mutating func escape(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case UInt8(ascii: "\n"): add("\\n")
      case UInt8(ascii: "\r"): add("\\r")
      case UInt8(ascii: "\t"): add("\\t")
      default:
        let digits = Array("0123456789abcdef".utf8)
        add("\\u00")
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
  }
}
