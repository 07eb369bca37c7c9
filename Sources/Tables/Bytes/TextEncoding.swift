/// How a text's characters are written.
enum TextEncoding: Hashable, Sendable {
  case utf8
  /// GB18030, of which GBK and GB2312 are parts: what Chinese spreadsheets save as CSV.
  case gb18030
  case utf16(isBig: Bool)
  case utf32(isBig: Bool)
  /// Another one, which a document names (`iconv(3)`).
  case named(String)

  /// Bytes of a unit.
  var unit: Int {
    switch self {
    case .utf8, .gb18030, .named: 1
    case .utf16: 2
    case .utf32: 4
    }
  }
}

/// A mark at the beginning of a text (Unicode 16, 23.8; GB18030 writes it in four bytes).
struct ByteOrderMark {
  var encoding: TextEncoding
  var length: Int

  private static let all: [([UInt8], TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ([0xFF, 0xFE, 0, 0], .utf32(isBig: false)), ([0, 0, 0xFE, 0xFF], .utf32(isBig: true)),
    ([0xFF, 0xFE], .utf16(isBig: false)), ([0xFE, 0xFF], .utf16(isBig: true)),
  ]

  init?(_ head: [UInt8]) {
    guard let found = Self.all.first(where: { head.starts(with: $0.0) }) else { return nil }
    (encoding, length) = (found.1, found.0.count)
  }
}

/// Tells how a text without a mark is written: the way in which the fewest of its bytes are wrong,
/// or are characters that hardly anybody writes. Where two are alike, UTF-8 before GB18030 before
/// UTF-16.
struct EncodingGuess {
  private(set) var encoding = TextEncoding.utf8

  /// - Parameter samples: pieces of the text, the first from its beginning, the others from places
  ///   that are a multiple of four.
  init(_ samples: [[UInt8]], isWhole: Bool) {
    var candidates: [TextEncoding] = [.utf8, .gb18030]
    // Where no byte is 0 there is no sign of ASCII in wider units, and no reason to think of them.
    if samples.contains(where: { $0.contains(0) }) {
      for isBig in [false, true] { candidates += [.utf16(isBig: isBig), .utf32(isBig: isBig)] }
    }
    var least = Int.max
    for candidate in candidates {
      let wrong = samples.enumerated().reduce(0) { sum, sample in
        sum + Self.wrong(sample.element, candidate, isFirst: sample.offset == 0, isLast: isWhole)
      }
      if wrong < least { (least, encoding) = (wrong, candidate) }
    }
  }

  private static func wrong(
    _ bytes: [UInt8], _ encoding: TextEncoding, isFirst: Bool, isLast: Bool
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      switch encoding {
      case .utf8, .named: utf8(bytes, isFirst: isFirst, isLast: isLast)
      case .gb18030: gb18030(bytes, isFirst: isFirst, isLast: isLast)
      case .utf16(let isBig): utf16(bytes, isBig)
      case .utf32(let isBig): utf32(bytes, isBig)
      }
    }
  }

  private static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, isLast: Bool
  ) -> Int {
    var index = 0
    var wrong = 0
    if !isFirst { while index < min(3, bytes.count), bytes[index] & 0xC0 == 0x80 { index += 1 } }
    while index < bytes.count {
      let length = UTF8Text.length(bytes, at: index)
      if length == 0 {
        // The end of a piece may cut a character.
        if !isLast, bytes.count - index < 4, bytes[index] >= 0xC2 { break }
        wrong += 1
      } else if bytes[index] == 0 {
        wrong += 1
      }
      index += max(1, length)
    }
    return wrong
  }

  /// Outside of GB2312 a character counts as one wrong byte: a few of them are in any text, many
  /// are in what is no GBK.
  private static func gb18030(
    _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, isLast: Bool
  ) -> Int {
    var index = isFirst ? 0 : bytes.firstIndex { $0 < 0x30 } ?? 0
    var wrong = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        if byte == 0 { wrong += 1 }
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return wrong + (isLast ? 1 : 0) }
      let second = bytes[index + 1]
      if byte == 0x80 || byte == 0xFF {
        wrong += 1
        index += 1
      } else if second >= 0x40, second != 0x7F, second != 0xFF {
        let isUsual =
          second >= 0xA1 && ((0xA1...0xA9).contains(byte) || (0xB0...0xF7).contains(byte))
        if !isUsual { wrong += 1 }
        index += 2
      } else if (0x30...0x39).contains(second), index + 3 < bytes.count, bytes[index + 2] > 0x80,
        (0x30...0x39).contains(bytes[index + 3])
      {
        wrong += 1
        index += 4
      } else {
        wrong += 1
        index += 1
      }
    }
    return wrong
  }

  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, _ isBig: Bool) -> Int {
    var wrong = bytes.count % 2
    var half: UInt32 = 0
    for place in stride(from: 0, to: bytes.count & ~1, by: 2) {
      let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      let unit = isBig ? first << 8 | second : second << 8 | first
      if unit & 0xFC00 == 0xDC00, half != 0 {
        half = 0
        continue
      }
      if half != 0 { wrong += 2 }
      half = unit & 0xFC00 == 0xD800 ? unit : 0
      if half == 0, !isUsual(unit) { wrong += 2 }
    }
    return wrong + (half == 0 ? 0 : 2)
  }

  private static func utf32(_ bytes: UnsafeBufferPointer<UInt8>, _ isBig: Bool) -> Int {
    var wrong = bytes.count % 4
    for place in stride(from: 0, to: bytes.count & ~3, by: 4) {
      let unit = (0..<4).reduce(UInt32(0)) { sum, step in
        sum << 8 | UInt32(bytes[place + (isBig ? step : 3 - step)])
      }
      if !isUsual(unit), !(0x2_0000...0x3_FFFF).contains(unit) { wrong += 4 }
    }
    return wrong
  }

  /// ASCII, Latin, punctuation, Han characters and full-width forms.
  private static func isUsual(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x24F, 0x2000...0x206F, 0x2100...0x27BF,
      0x3000...0x33FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0xFEFF,
      0xFFFD:
      true
    default: false
    }
  }
}
