import Formats

/// JSON as servers wrap it: behind several marks, behind a guard against scripts, in a call
/// (JSONP), one value a line (NDJSON), behind separators (RFC 7464), before zeros.
enum JSONWrapping {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  /// RFC 7464, 2.2.
  private static let separator: UInt8 = 0x1E
  /// What Gerrit and Angular, Google and Facebook put before an answer.
  private static let guards = [")]}'", "while(1);", "for(;;);", "{}&&"].map { Array($0.utf8) }

  /// The first byte that is no space, behind marks.
  static func first(_ body: some Collection<UInt8>) -> UInt8? {
    var rest = body[...]
    while rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    return rest.first { !spaces.contains($0) }
  }

  /// - Throws: the fault of the body as it came.
  static func parse(_ body: [UInt8]) throws(JSON.ParseError) -> JSON {
    do {
      return try JSON.parse(body)
    } catch {
      if let bare = bare(body), let json = try? JSON.parse(bare) { return json }
      guard let lines = lines(body) else { throw error }
      return .array(lines)
    }
  }

  /// What is within; nil where nothing is around it.
  private static func bare(_ body: [UInt8]) -> [UInt8]? {
    var rest = trimmed(body[...])
    if let prefix = guards.first(where: { rest.starts(with: $0) }) {
      rest = trimmed(rest.dropFirst(prefix.count))
      if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst() }
    }
    if let called = called(rest) { rest = called }
    return rest.count == body.count ? nil : Array(rest)
  }

  /// Without marks and separators before it, and without spaces and zeros around it.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      if rest.starts(with: mark) {
        rest = rest.dropFirst(mark.count)
      } else if let first = rest.first, spaces.contains(first) || first == separator {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    while let last = rest.last, spaces.contains(last) || last == 0 { rest = rest.dropLast() }
    return rest
  }

  /// What a call has between its brackets: `/**/name.of_it123({…});`.
  private static func called(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = bytes
    if rest.starts(with: "/*".utf8), let end = rest.firstIndex(of: UInt8(ascii: "/")),
      let close = rest[(end + 1)...].firstIndex(of: UInt8(ascii: "/"))
    {
      rest = trimmed(rest[(close + 1)...])
    }
    guard let open = rest.firstIndex(of: UInt8(ascii: "(")), open > rest.startIndex,
      rest[..<open].allSatisfy(isOfName)
    else { return nil }
    var end = rest
    while let last = end.last, spaces.contains(last) || last == UInt8(ascii: ";") {
      end = end.dropLast()
    }
    guard end.last == UInt8(ascii: ")") else { return nil }
    return rest[(open + 1)..<(end.endIndex - 1)]
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "."), 0x20:
      true
    default: false
    }
  }

  /// Objects, one a line.
  private static func lines(_ body: [UInt8]) -> [JSON]? {
    var items: [JSON] = []
    for line in body.split(separator: UInt8(ascii: "\n")) {
      let text = trimmed(line)
      if text.isEmpty { continue }
      guard let json = try? JSON.parse(Array(text)), json.objectValue != nil else { return nil }
      items.append(json)
    }
    return items.isEmpty ? nil : items
  }
}
