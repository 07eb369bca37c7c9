public import Catalog
import Transport

/// Names for the files of one record, under which they can be kept: plain, with the ending of what
/// they are, and each once.
public struct FileNames {
  /// In small letters; those of most records are few.
  private var taken: [String] = []
  private var manyTaken: Set<String> = []
  private static let few = 16
  /// Bytes of a name before its ending.
  private static let limit = 120

  public init() {}

  /// - Parameters:
  ///   - title: what people call it.
  ///   - address: where it lies; its ending tells what the title does not.
  public mutating func name(_ title: String, _ format: FileFormat, address: String) -> String {
    var stem = String(Self.plain(title).drop { $0 == "." || $0 == " " })
    if stem.isEmpty { stem = "file" }
    let ending = Self.ending(of: stem, format, address)
    if let ending, Self.ends(stem, with: ending) {
      stem = String(stem.dropLast(ending.count + 1))
    }
    let tail = ending.map { "." + $0 } ?? ""
    var name = stem + tail
    var number = 2
    while !take(name.lowercased()) {
      name = "\(stem)-\(number)\(tail)"
      number += 1
    }
    return name
  }

  /// - Returns: false where it is taken already.
  private mutating func take(_ name: String) -> Bool {
    if taken.count < Self.few {
      if taken.contains(name) { return false }
      taken.append(name)
      return true
    }
    if manyTaken.isEmpty { manyTaken = Set(taken) }
    return manyTaken.insert(name).inserted
  }

  /// Whether a name has this ending, small or not.
  private static func ends(_ name: String, with ending: String) -> Bool {
    let tail = name.utf8.suffix(ending.utf8.count + 1)
    return tail.first == 0x2E
      && tail.dropFirst().elementsEqual(ending.utf8) { byte, small in
        byte == small || byte | 0x20 == small && byte &- 0x41 < 26
      }
  }

  /// What a file system or a shell takes amiss.
  private static func isHarmful(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"),
      UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Without what is taken amiss, cut to the limit between characters.
  private static func plain(_ title: String) -> String {
    var title = title
    return title.withUTF8 { bytes in
      var end = min(bytes.count, limit)
      while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return String(unsafeUninitializedCapacity: end) { plain in
        var count = 0
        var index = 0
        while index < end {
          let byte = bytes[index]
          // Control characters of two bytes, U+0080 to U+009F.
          let isLong = byte == 0xC2 && index + 1 < end && bytes[index + 1] < 0xA0
          plain[count] = isLong || isHarmful(byte) ? 0x5F : byte
          count += 1
          index += isLong ? 2 : 1
        }
        return count
      }
    }
  }

  private static func ending(of stem: String, _ format: FileFormat, _ address: String) -> String? {
    // What is packed is called so, whatever it holds.
    if let packed = FileCoding.endings.first(where: { ends(stem, with: $0) }) { return packed }
    if format != .other { return format.rawValue.lowercased() }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last ?? ""
    let parts = last.split(separator: ".")
    guard path.split(separator: "/").count > 2, parts.count > 1, let end = parts.last,
      (1...8).contains(end.utf8.count),
      end.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return end.lowercased()
  }
}
