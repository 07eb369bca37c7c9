/// How a text's characters are written as bytes.
public struct Charset: Hashable, Sendable {
  /// The name by which `iconv(3)` knows it, in capitals.
  public let name: String

  init(known name: String) { self.name = name }

  public static let utf8 = Charset(known: "UTF-8")
  /// GB18030, of which GBK, cp936 and GB2312 are parts.
  public static let chinese = Charset(known: "GB18030")
  static let big5 = Charset(known: "BIG5")
  /// What Java's servlets name where nobody said anything.
  private static let unasked: Set = ["ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1"]
  static let utf16Little = Charset(known: "UTF-16LE")
  static let utf16Big = Charset(known: "UTF-16BE")
  static let utf32Little = Charset(known: "UTF-32LE")
  static let utf32Big = Charset(known: "UTF-32BE")

  /// By one of its names (IANA's registry of character sets, and what servers write for them).
  /// - Returns: nil for a name nobody knows.
  public init?(label: some StringProtocol) {
    let name = label.uppercased()
    let isName = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || "-_.:".utf8.contains(byte)
    }
    guard isName, !name.isEmpty else { return nil }
    if name.hasPrefix("GB") || Self.chineseNames.contains(name) {
      self = .chinese
    } else if Self.utf8Names.contains(name) {
      self = .utf8
    } else {
      // Whose order of bytes nobody says is big-endian (RFC 2781, 4.3), unless a mark says
      // otherwise.
      let full = ["UTF-16": "UTF-16BE", "UTF16": "UTF-16BE", "UTF-32": "UTF-32BE"][name] ?? name
      guard CharsetConverter.isKnown(full) else { return nil }
      self.init(known: full)
    }
  }

  private static let chineseNames: Set = [
    "X-GBK", "CP936", "MS936", "WINDOWS-936", "EUC-CN", "936",
  ]
  private static let utf8Names: Set = [
    "UTF-8", "UTF8", "UNICODE-1-1-UTF-8", "X-UNICODE20UTF8", "US-ASCII", "ASCII",
  ]

  /// What `Content-Type` names (RFC 9110, 8.3.2): `text/plain; Charset="gbk"`.
  public init?(contentType: String?) {
    for parameter in (contentType ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == "charset"
      else { continue }
      self.init(label: parts[1].filter { !$0.isWhitespace && !"\"'".contains($0) })
      return
    }
    return nil
  }
}

extension Charset {
  /// What bytes are written in, whatever their head says; nil for what is no text.
  ///
  /// A mark at the start counts, then the zeros that a JSON or XML text has at its start in
  /// UTF-16 and UTF-32 (RFC 4627, 3), then the charset under which fewest places are damaged:
  /// UTF-8, what the head says, GB18030.
  /// - Parameter isStart: the text goes on behind the bytes; its last character may be cut.
  public init?(of bytes: [UInt8], declared: Charset?, isStart: Bool = false) {
    if let wide = Self.wide(bytes.prefix(4)) {
      self = wide
      return
    }
    let isText = !bytes.contains(where: Self.isBinary)
    guard isText || declared.map(\.isWide) == true else { return nil }
    let shape = UTF8Shape(bytes, isStart: isStart)
    if shape.isValid {
      // Two bytes are a letter in UTF-8 and a common character in GB18030: the head decides.
      self = shape.hasOnlyPairs ? declared ?? .utf8 : .utf8
      return
    }
    let usage = DoubleByteUsage(bytes, isWhole: !isStart)
    // What servers write that nobody told otherwise (RFC 2616, 3.7.1) says nothing of a Chinese
    // text.
    let isUnasked = declared.map { Self.unasked.contains($0.name) } ?? false
    let named = isUnasked && usage.isMostlyUsual ? nil : declared
    let candidates = [named, .utf8, .chinese].compactMap { $0 }
    let damages = candidates.map { CharsetConverter.damage(of: bytes, in: $0) }
    let best = zip(candidates, damages).min { $0.1 < $1.1 }?.0 ?? .utf8
    self = declared == nil && best == .chinese && usage.isBig5() ? .big5 : best
  }

  /// What is to be said of this charset where no head named it: bytes leave it open.
  public func doubt(of bytes: [UInt8], isStart: Bool = false) -> CharsetDoubt? {
    if self == .big5 { return .told }
    guard self == .chinese else { return nil }
    let usage = DoubleByteUsage(bytes, isWhole: !isStart)
    return usage.isRareInGB18030 || usage.mayBeKorean ? .unlikely : nil
  }

  /// Control characters that no text has: all but tab, line ends, form feed, escape and DOS's end.
  private static func isBinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B: false
    default: byte < 0x20
    }
  }

  private var isWide: Bool { name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") }

  /// UTF-16 or UTF-32 by its mark or by its zeros; UTF-8 by its mark.
  private static func wide(_ start: ArraySlice<UInt8>) -> Charset? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if start == [0xFF, 0xFE, 0, 0] { return .utf32Little }
    if start == [0, 0, 0xFE, 0xFF] { return .utf32Big }
    if start.starts(with: [0xFF, 0xFE]) { return .utf16Little }
    if start.starts(with: [0xFE, 0xFF]) { return .utf16Big }
    guard start.count >= 2 else { return nil }
    switch start.map({ $0 == 0 }) {
    case [true, true, true, false]: return .utf32Big
    case [false, true, true, true]: return .utf32Little
    case let zeros where zeros.starts(with: [true, false]): return .utf16Big
    case let zeros where zeros.starts(with: [false, true]): return .utf16Little
    default: return nil
    }
  }
}

/// How bytes look as UTF-8 (RFC 3629).
struct UTF8Shape {
  private(set) var isValid = true
  /// There are characters beyond ASCII, none of them longer than two bytes.
  private(set) var hasOnlyPairs = false

  init(_ bytes: [UInt8], isStart: Bool) {
    var longest = 1
    var end = bytes.endIndex
    if isStart, let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }),
      bytes[lead] >= 0xC0
    {
      end = lead
    }
    isValid = String(validating: bytes[..<end], as: UTF8.self) != nil
    guard isValid else { return }
    for byte in bytes[..<end] where byte >= 0xC0 { longest = max(longest, byte >= 0xE0 ? 3 : 2) }
    hasOnlyPairs = longest == 2
  }
}
