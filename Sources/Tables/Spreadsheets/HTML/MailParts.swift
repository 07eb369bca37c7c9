import Tabular

/// The parts of a web page in one file (MHTML, RFC 2557), as Excel saves workbooks: each sheet is a
/// part of HTML.
struct MailParts {
  struct Part {
    /// Last step of its address.
    var name: String
    var type: String
    var body: [UInt8]
  }

  private(set) var parts: [Part] = []

  /// - Parameter text: all of the file.
  init(_ text: [UInt8]) {
    let (head, body) = Self.split(text[...])
    guard let boundary = Self.parameter("boundary", of: head["content-type"] ?? "") else {
      parts = [Self.part(head, body)]
      return
    }
    let mark = Array("--\(boundary)".utf8)
    var starts: [Range<Int>] = []
    var place = body.startIndex
    while let found = body[place...].firstRange(of: mark) {
      let isLineStart = found.lowerBound == body.startIndex || body[found.lowerBound - 1] == 0x0A
      if isLineStart { starts.append(found) }
      place = found.upperBound
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].lowerBound : body.endIndex
      let content = body[start.upperBound..<end]
      guard !content.starts(with: Array("--".utf8)),
        let line = content.firstIndex(of: 0x0A)
      else { continue }
      let (head, body) = Self.split(content[(line + 1)...])
      parts.append(Self.part(head, body))
    }
  }

  /// Headers by name in small letters, lines that go on joined (RFC 5322, 2.2.3); and what follows.
  private static func split(
    _ text: ArraySlice<UInt8>
  ) -> (head: [String: String], body: ArraySlice<UInt8>) {
    var head: [String: String] = [:]
    var name = ""
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = String(decoding: rest[..<end], as: UTF8.self)
      if line.last?.isNewline == true { line.removeLast() }
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
      if line.isEmpty { break }
      if let first = line.first, first.isWhitespace {
        head[name, default: ""] += line
      } else if let colon = line.firstIndex(of: ":") {
        name = line[..<colon].lowercased()
        head[name] = line[line.index(after: colon)...].drop { $0 == " " }.description
      }
    }
    return (head, rest)
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";") {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name else {
        continue
      }
      return pair[1].filter { $0 != "\"" && !$0.isWhitespace }
    }
    return nil
  }

  private static func part(_ head: [String: String], _ body: ArraySlice<UInt8>) -> Part {
    let coding = (head["content-transfer-encoding"] ?? "").lowercased()
    let bytes: [UInt8] =
      coding.contains("quoted-printable")
      ? quotedPrintable(body) : coding.contains("base64") ? base64(body) : Array(body)
    let location = head["content-location"] ?? ""
    return Part(
      name: location.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? "",
      type: (head["content-type"] ?? "").lowercased(), body: bytes)
  }

  /// RFC 2045, 6.7.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      let next = text[index...].prefix(2)
      if let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16), next.count == 2 {
        result.append(value)
        index += 2
      } else if next.first == 0x0D, next.last == 0x0A {
        index += 2
      } else if next.first == 0x0A {
        index += 1
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// RFC 4648, 4; what is no sign of it is passed over.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte - 0x41)
      case 0x61...0x7A: value = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: value = UInt32(byte - 0x30 + 52)
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
