public import Catalog

/// Names for the files of one record, under which they can be kept: plain, with the ending of what
/// they are, and each once.
public struct FileNames {
  private var taken: Set<String> = []
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
    if let ending, stem.lowercased().hasSuffix("." + ending) {
      stem = String(stem.dropLast(ending.count + 1))
    }
    let tail = ending.map { "." + $0 } ?? ""
    var name = stem + tail
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)\(tail)"
      number += 1
    }
    return name
  }

  private static let harmful = Set("/\\:*?\"<>|".utf8)

  /// Without what a file system or a shell takes amiss, cut to the limit between characters.
  private static func plain(_ title: String) -> String {
    var bytes: [UInt8] = []
    for scalar in title.unicodeScalars {
      let width = UTF8.width(scalar)
      guard bytes.count + width <= limit else { break }
      let isPlain =
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !(scalar.isASCII && harmful.contains(UInt8(scalar.value)))
      if isPlain {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        bytes.append(0x5F)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ending(of stem: String, _ format: FileFormat, _ address: String) -> String? {
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
