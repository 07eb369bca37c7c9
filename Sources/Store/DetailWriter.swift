import Base
import Catalog
import FoundationEssentials

/// Writes what a pull keeps of each record as JSON: as `JSONEncoder` does, of which it is a
/// twentieth of the time, and as `JSONDecoder` reads it.
struct DetailWriter {
  private var bytes: [UInt8] = []

  private init(_ count: Int) { bytes.reserveCapacity(count) }

  static func files(_ files: [Distribution]) -> [UInt8] {
    var text = DetailWriter(2 + files.count * 256)
    text.list(files) { text, file in
      text.member("{\"name\":", file.name)
      text.member(",\"format\":", file.format.rawValue)
      if let size = file.byteSize {
        text.append(",\"byteSize\":")
        text.bytes += String(size).utf8
      }
      text.member(",\"modified\":", file.modified.description)
      if let checksum = file.checksum { text.member(",\"checksum\":", checksum) }
      if let address = file.address { text.member(",\"address\":", address) }
    }
    return text.bytes
  }

  static func others(_ others: [LabelledText]) -> [UInt8] {
    var text = DetailWriter(2 + others.count * 96)
    text.list(others) { text, other in
      text.member("{\"label\":", other.label)
      text.member(",\"text\":", other.text)
    }
    return text.bytes
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout DetailWriter, Item) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// - Parameter name: with what stands around it.
  private mutating func member(_ name: StaticString, _ text: String) {
    append(name)
    JSONText.quote(text, into: &bytes)
  }
}
