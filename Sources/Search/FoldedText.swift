/// Text as search compares it: letters and digits of any script, small, full-width ASCII as ASCII,
/// Latin letters without their marks (é is e, ß is ss) and not joined (œ is oe, ﬁ is fi), digits of
/// any form as ASCII's (₂ is 2), units in one sign as their letters (㎡ is m2); white space and
/// punctuation left out. So `PM2.5` is `pm25`, and 试点示范 is found in 试点、示范.
public struct FoldedText: Sendable {
  public private(set) var scalars: [UInt32] = []
  /// For each of `scalars`, the offset of the character it comes from; empty unless asked for.
  public private(set) var places: [Int] = []
  /// Words of Latin letters and digits, as ranges of `scalars`. A word begins behind what is
  /// neither, where letters and digits meet, and at a capital behind a small letter; it goes on
  /// over punctuation to white space or another script. `data.gov.uk` has three: `datagovuk`,
  /// `govuk` and `uk`.
  public private(set) var words: [Range<Int>] = []

  /// Words that a sign stands right behind, as in C++ and C#, which tells them from others.
  public private(set) var signed: [SignedWord] = []

  /// A word with the signs behind it.
  public struct SignedWord: Hashable, Sendable {
    /// Its letters, among `scalars`.
    public let range: Range<Int>
    /// `+` and `#`, as many as stand there.
    public let signs: [UInt32]
  }

  private enum Kind { case gap, small, capital, digit }
  private var before = Kind.gap
  /// Where words begin that have not ended: the first, below 0 for none, and further ones.
  private var start = -1
  private var starts: [Int] = []
  /// Signs that stand right behind a letter or digit, so far.
  private var signs: [UInt32] = []
  /// Words that end with the same signs: `C++` and `MSC++` of `MS-C++`. No more count.
  private static let signedTogether = 2
  /// Of `scalars`, while they are made.
  private var count = 0

  public init(_ text: String, limit: Int = .max) {
    var text = text
    scalars = text.withUTF8 { bytes in
      // No letter stands for more than it has bytes.
      [UInt32](unsafeUninitializedCapacity: min(limit, bytes.count) + 2) { buffer, made in
        take(bytes, limit: limit, into: buffer)
        made = count
      }
    }
    if count > limit {
      scalars.removeLast(count - limit)
      count = limit
    }
    endWords()
  }

  /// Keeps `places`, to lead back to the text.
  public init(placing text: String) {
    for (place, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        let (first, second, third) = take(scalar)
        for folded in [first, second, third] where folded != 0 {
          scalars.append(folded)
          count += 1
        }
      }
      while places.count < scalars.count { places.append(place) }
    }
    endWords()
  }

  /// Goes by bytes, which are valid UTF-8: most of a long text is ASCII, whose kind a few
  /// comparisons tell.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, into buffer: UnsafeMutableBufferPointer<UInt32>
  ) {
    var index = 0
    while index < bytes.count, count < limit {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        index = takeSmall(bytes, from: index, limit: limit, into: buffer)
        continue
      }
      if byte < 0x80 {
        let folded = take(ascii: byte)
        buffer[count] = folded
        if folded != 0 { count &+= 1 }
        index += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = UInt32(byte) & (0x7F &>> UInt32(width))
      for next in (index + 1)..<min(index + width, bytes.count) {
        value = value &<< 6 | UInt32(bytes[next] & 0x3F)
      }
      index += width
      if value &- 0x4E00 <= 0x51FF {
        endWords()
        before = .gap
        buffer[count] = value
        count &+= 1
        continue
      }
      put(Unicode.Scalar(value).map { take($0) } ?? (0, 0, 0), into: buffer)
    }
  }

  /// - Parameter folded: as `fold` gives it.
  private mutating func put(
    _ folded: (UInt32, UInt32, UInt32), into buffer: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard folded.0 != 0 else { return }
    buffer[count] = folded.0
    count &+= 1
    guard folded.1 != 0 else { return }
    buffer[count] = folded.1
    count &+= 1
    guard folded.2 != 0 else { return }
    buffer[count] = folded.2
    count &+= 1
  }

  /// Takes small letters up to what is none: of what stands side by side most is.
  /// - Returns: the place behind them.
  @inline(__always)
  private mutating func takeSmall(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int,
    into buffer: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    begin(.small)
    let end = start &+ min(bytes.count &- start, limit &- count)
    var index = start
    var place = count
    while index < end, bytes[index] &- 0x61 < 26 {
      buffer[place] = UInt32(bytes[index])
      place &+= 1
      index &+= 1
    }
    count = place
    return index
  }

  /// - Returns: 0 for what search passes over.
  @inline(__always)
  private mutating func take(ascii byte: UInt8) -> UInt32 {
    if byte &- 0x61 < 26 {
      begin(.small)
      return UInt32(byte)
    }
    if byte &- 0x30 < 10 {
      begin(.digit)
      return UInt32(byte)
    }
    if byte &- 0x41 < 26 {
      begin(.capital)
      return UInt32(byte &+ 32)
    }
    if takesSign(UInt32(byte)) { return 0 }
    if byte == 0x20 || byte &- 9 < 5 { endWords() } else { endSigns() }
    before = .gap
    return 0
  }

  /// Whether it is a sign of the word before it.
  private mutating func takesSign(_ value: UInt32) -> Bool {
    guard value == 0x2B || value == 0x23, before != .gap || !signs.isEmpty else { return false }
    signs.append(value)
    before = .gap
    return true
  }

  private mutating func endSigns() {
    guard !signs.isEmpty else { return }
    for start in ([start] + starts).suffix(Self.signedTogether) where 0..<count ~= start {
      signed.append(SignedWord(range: start..<count, signs: signs))
    }
    signs.removeAll(keepingCapacity: true)
  }

  /// - Returns: as `fold` does.
  private mutating func take(_ scalar: Unicode.Scalar) -> (UInt32, UInt32, UInt32) {
    let (first, second, third) = Self.fold(scalar)
    if first >= 0x80 {
      endWords()
      before = .gap
    } else if first != 0 {
      begin(Self.kind(of: scalar, folded: first))
    } else {
      // Marks that stand behind their letter are a part of it.
      if LatinLetters.marks.contains(scalar.value) { return (0, 0, 0) }
      // Full-width ones too.
      let narrow = scalar.value < 0xFEE0 ? scalar.value : scalar.value - 0xFEE0
      if takesSign(narrow) { return (0, 0, 0) }
      if Self.isSpace(scalar) { endWords() } else { endSigns() }
      before = .gap
    }
    return (first, second, third)
  }

  /// Begins a word where one begins with a letter or digit of this kind.
  @inline(__always)
  private mutating func begin(_ kind: Kind) {
    if before == .gap { endSigns() }
    if before == .gap || (kind == .digit) != (before == .digit)
      || (kind == .capital && before == .small)
    {
      if start < 0 { start = count } else { starts.append(count) }
    }
    before = kind
  }

  private mutating func endWords() {
    endSigns()
    guard start >= 0 else { return }
    if start < count { words.append(start..<count) }
    start = -1
    guard !starts.isEmpty else { return }
    for start in starts where start < count { words.append(start..<count) }
    starts.removeAll(keepingCapacity: true)
  }

  private static func kind(of scalar: Unicode.Scalar, folded: UInt32) -> Kind {
    if folded < 0x3A { return .digit }
    let isCapital =
      scalar.value < 0x80 ? scalar.value < 0x5B : scalar.properties.isUppercase
    return isCapital ? .capital : .small
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// - Returns: 0 for what search passes over; further scalars where a letter stands for two or
  ///   three.
  private static func fold(_ scalar: Unicode.Scalar) -> (UInt32, UInt32, UInt32) {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: return (value, 0, 0)
    case 0x41...0x5A: return (value + 32, 0, 0)
    case 0..<0x80, 0x3000...0x3004, 0x3008...0x3020, LatinLetters.marks: return (0, 0, 0)
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(fold) ?? (0, 0, 0)
    default:
      return LatinLetters.folded(value) ?? UnitSigns.folded(value) ?? (foldRare(scalar), 0, 0)
    }
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
    // ², ₂, ② and the digits of other scripts.
    if let type = properties.numericType, type != .numeric, let value = properties.numericValue,
      (0...9).contains(value)
    {
      return 0x30 + UInt32(value)
    }
    let small = properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, small.count == 1 else { return scalar.value }
    return first.value
  }

  public static func isASCII(_ scalar: UInt32) -> Bool { scalar < 0x80 }
  public static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
  public static func isASCIILetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }
}
