import Charset
import Tabular

/// Tells how a text without a mark is written: the way in which the fewest of its bytes are wrong,
/// or are characters that hardly anybody writes. Where two are alike, UTF-8 before GB18030 before
/// UTF-16. Nearly every two bytes of Big5 are GBK as well, and the other way round: there the share
/// of usual characters alone tells, and Big5 has to be much the likelier.
struct EncodingGuess {
  private(set) var encoding = TextEncoding.utf8
  /// What is to be said of a choice that the bytes leave open.
  private(set) var notices = TableNotices()

  /// - Parameter samples: pieces of the text, the first from its beginning, the others from places
  ///   that are a multiple of four.
  init(_ samples: [[UInt8]], isWhole: Bool) {
    var candidates: [TextEncoding] = [.utf8, .gb18030]
    // Where no byte is 0 there is no sign of ASCII in wider units, and no reason to think of them.
    if samples.contains(where: { $0.withUnsafeBytes { $0.has(0) } }) {
      for isBig in [false, true] { candidates += [.utf16(isBig: isBig), .utf32(isBig: isBig)] }
    }
    var least = Int.max
    for candidate in candidates {
      let wrong = samples.enumerated().reduce(0) { sum, sample in
        sum + Self.wrong(sample.element, candidate, isFirst: sample.offset == 0, isLast: isWhole)
      }
      if wrong < least { (least, encoding) = (wrong, candidate) }
      if least == 0 { break }
    }
    if encoding == .utf8 { weighShort(samples, least, isWhole) }
    if encoding == .gb18030 { weighBig5(samples, least, isWhole) }
  }

  /// A text of so few characters beyond ASCII that either encoding may be.
  private mutating func weighShort(_ samples: [[UInt8]], _ utf8: Int, _ isWhole: Bool) {
    guard isWhole, let bytes = samples.first else {
      // Pieces of a longer text begin and end amid a line, but for its beginning.
      let lines = samples.enumerated().flatMap { Self.lines($1, isFirst: $0 == 0) }
      if utf8 == 0 { weighFew(lines) }
      return
    }
    let nuls = bytes.withUnsafeBytes { $0.count(of: 0) }
    if utf8 > 0 {
      guard utf8 > nuls else { return }
      // Damage is certain in the one, and a character that is rare alone in the other.
      let isDamaged = bytes.withUnsafeBytes { GB18030Check().take($0) != nil }
      let rare = Self.wrong(bytes, .gb18030, isFirst: true, isLast: true)
      guard !isDamaged, rare <= utf8 else { return }
      encoding = .gb18030
      notices.add(TableNotice(.doubtfulEncoding))
      return
    }
    weighFew(bytes)
  }

  /// A text of few different characters beyond ASCII, all of them right in either encoding.
  private mutating func weighFew(_ bytes: [UInt8]) {
    switch ShortText.reading(of: bytes) {
    case .utf8: break
    case .doubtful: notices.add(TableNotice(.doubtfulUTF8))
    case .gb18030:
      encoding = .gb18030
      notices.add(TableNotice(.guessedEncoding("GB18030")))
    }
  }

  /// The whole lines of a piece.
  private static func lines(_ piece: [UInt8], isFirst: Bool) -> [UInt8] {
    let start = isFirst ? 0 : piece.firstIndex(of: 0x0A) ?? piece.count
    let end = piece.lastIndex(of: 0x0A) ?? piece.count
    return start < end ? Array(piece[start..<end]) : []
  }

  private mutating func weighBig5(_ samples: [[UInt8]], _ gb18030: Int, _ isWhole: Bool) {
    var usage = DoubleByteUsage()
    for (place, sample) in samples.enumerated() {
      sample.withUnsafeBufferPointer { usage.add($0, isFirst: place == 0, isLast: isWhole) }
    }
    if usage.isBig5(strange: gb18030) {
      encoding = .big5
      notices.add(TableNotice(.guessedEncoding("Big5")))
    } else if usage.isRareInGB18030 || usage.mayBeKorean {
      notices.add(TableNotice(.doubtfulEncoding))
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
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    var wrong = raw.count(of: 0)
    if !isFirst { while index < min(3, bytes.count), bytes[index] & 0xC0 == 0x80 { index += 1 } }
    while true {
      index = UTF8Check.skipGood(raw, from: index)
      guard index < bytes.count else { return wrong }
      let length = UTF8Text.length(bytes, at: index)
      if length == 0 {
        // The end of a piece may cut a character.
        if !isLast, bytes.count - index < 4, bytes[index] >= 0xC2 { return wrong }
        wrong += 1
      }
      index += max(1, length)
    }
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

  /// Any two letters of ASCII are a Han character here. Of these there is one in four or five, so
  /// what has hardly anything else is ASCII with a few bytes that are 0.
  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, _ isBig: Bool) -> Int {
    var wrong = bytes.count % 2
    var half: UInt32 = 0
    var pairs = 0
    for place in stride(from: 0, to: bytes.count & ~1, by: 2) {
      let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      let unit = isBig ? first << 8 | second : second << 8 | first
      if (0x09...0x7E).contains(first), (0x09...0x7E).contains(second) { pairs += 1 }
      if unit & 0xFC00 == 0xDC00, half != 0 {
        half = 0
        continue
      }
      if half != 0 { wrong += 2 }
      half = unit & 0xFC00 == 0xD800 ? unit : 0
      if half == 0, !isUsual(unit) { wrong += 2 }
    }
    return pairs * 8 > bytes.count * 3 ? bytes.count : wrong + (half == 0 ? 0 : 2)
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
