/// A call around a document: `callback({…});`.
enum JSONCall {
  static func begins(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  static func goesOn(_ byte: UInt8) -> Bool {
    begins(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// Whether a text begins with one.
  static func begins(_ text: [UInt8]) -> Bool {
    let text = text.prefix(512).drop { $0 <= 0x20 }
    guard let first = text.first, begins(first) else { return false }
    let rest = text.drop(while: goesOn).drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "(") else { return false }
    let inner = rest.dropFirst().first { $0 > 0x20 }
    return inner == UInt8(ascii: "{") || inner == UInt8(ascii: "[")
  }
}

/// `NaN`, `Infinity` and `-Infinity`, which are no JSON (RFC 8259, 6), as texts.
enum JSONWords {
  private static let words = ["NaN", "-Infinity", "Infinity"].map { Array($0.utf8) }

  /// - Returns: nil where there are none.
  static func quoted(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var isText = false
    var index = 0
    var count = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isText {
        if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
          result.append(byte)
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if let word = words.first(where: { bytes[index...].starts(with: $0) }) {
        result += [UInt8(ascii: "\"")] + word + [UInt8(ascii: "\"")]
        index += word.count
        count += 1
        continue
      }
      result.append(bytes[index])
      index += 1
    }
    return count > 0 ? result : nil
  }
}

/// `// …` and `/* … */`, which JSON does not have, and configurations and some exports do ("JSON
/// with comments").
enum JSONComment {
  static let slash = UInt8(ascii: "/")
  static let star = UInt8(ascii: "*")

  /// What stands behind the comments, and the white space, with which a text begins.
  static func behind(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var rest = text.drop { $0 <= 0x20 }
    while rest.count > 1, rest.first == slash {
      let body = rest.dropFirst(2)
      switch rest[rest.startIndex + 1] {
      case slash: rest = body.drop { $0 != UInt8(ascii: "\n") }
      case star:
        let end = body.indices.dropLast().first { body[$0] == star && body[$0 + 1] == slash }
        guard let end else { return [] }
        rest = body[(end + 2)...]
      default: return rest
      }
      rest = rest.drop { $0 <= 0x20 }
    }
    return rest
  }
}
