import Base

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

    private mutating func quote(_ text: String) {
      JSONText.quote(text, isForTerminals: true, into: &output)
    }
  }
}
