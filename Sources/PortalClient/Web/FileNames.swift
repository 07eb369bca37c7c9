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
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in title.unicodeScalars {
      let isPlain =
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
      count += String(scalar).utf8.count
      guard count <= Self.limit else { break }
      scalars.append(isPlain ? scalar : "_")
    }
    var stem = String(String(scalars).drop { $0 == "." || $0 == " " })
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
