import Base
import Catalog
import FoundationEssentials

/// Writes what a pull keeps of each record as JSON: as `JSONEncoder` does, of which it is a
/// twentieth of the time, and as `JSONDecoder` reads it.
struct DetailWriter {
  private var bytes: [UInt8] = []

  private init() {}

  static func files(_ files: [Distribution]) -> [UInt8] {
    var text = DetailWriter()
    text.list(files) { text, file in
      text.member("name", file.name, isFirst: true)
      text.member("format", file.format.rawValue)
      if let size = file.byteSize { text.number("byteSize", size) }
      text.member("modified", file.modified.description)
      if let checksum = file.checksum { text.member("checksum", checksum) }
      if let address = file.address { text.member("address", address) }
    }
    return text.bytes
  }

  static func others(_ others: [LabelledText]) -> [UInt8] {
    var text = DetailWriter()
    text.list(others) { text, other in
      text.member("label", other.label, isFirst: true)
      text.member("text", other.text)
    }
    return text.bytes
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout DetailWriter, Item) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      bytes += index == 0 ? "{".utf8 : ",{".utf8
      write(&self, item)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func name(_ name: StaticString, isFirst: Bool) {
    bytes += isFirst ? "\"".utf8 : ",\"".utf8
    name.withUTF8Buffer { bytes += $0 }
    bytes += "\":".utf8
  }

  private mutating func number(_ name: StaticString, _ value: Int) {
    self.name(name, isFirst: false)
    bytes += String(value).utf8
  }

  private mutating func member(_ name: StaticString, _ text: String, isFirst: Bool = false) {
    self.name(name, isFirst: isFirst)
    JSONText.quote(text, into: &bytes)
  }
}
