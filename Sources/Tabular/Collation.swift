import Pinyin

/// The order of texts: keys whose bytes compare as the texts do.
///
/// Signs come first, then numbers by their value (`第2号` before `第10号`), ranks in Han characters
/// as those numbers (一级, 二级, 三级, 周一, 高一), words of degrees in their order (轻度, 中度, 重度),
/// Latin letters without regard to case, other scripts, and Han
/// characters by pinyin. Texts that differ in case, in leading zeros or in how a rank is written
/// only are equal.
public struct Collation: Sendable {
  public static let shared = Collation()

  private let sounds = SoundOrder.shared

  private init() {}

  public static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var text = text
    text.withUTF8 { shared.append($0, to: &key) }
    return key
  }

  /// Whether the first character of a text alone tells that it comes behind all texts whose keys
  /// begin with one lead, and before all whose keys begin with another.
  @inline(__always)
  public func isBetween(
    _ text: UnsafeBufferPointer<UInt8>, _ first: UInt16, _ last: UInt16
  ) -> Bool {
    guard let byte = text.first, !byte.isDigit else { return false }
    if byte < 0x80 {
      let weight = UInt16(Self.weight(byte))
      return weight > first >> 8 && weight < last >> 8
    }
    let scalar = Self.decode(text, at: 0).0
    guard !RankNumber.mayBegin(scalar), !ScaleWord.mayBegin(scalar),
      let ranks = sounds.ranks(ofAny: scalar)
    else {
      return false
    }
    return 0x8000 | ranks.lowerBound > first && 0x8000 | ranks.upperBound < last
  }

  /// A key's lead: its first two bytes.
  public static func lead(ofKey key: [UInt8]) -> UInt16 {
    UInt16(key.first ?? 0) << 8 | UInt16(key.dropFirst().first ?? 0)
  }

  /// Appends the key of a text in UTF-8.
  public func append(_ text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    if let word = ScaleWord(text) { return append(word, to: &key) }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        let (scalar, length) = Self.decode(text, at: index)
        if let rank = rank(scalar, text, at: index) {
          append(rank.value, to: &key)
          index = rank.end
          continue
        }
        if sounds.isSettledByWords(scalar) {
          return appendByWords(text, from: index, to: &key)
        }
        append(scalar, rank: sounds.rank(of: scalar), to: &key)
        index += length
      } else if byte.isDigit {
        index = appendNumber(text, at: index, to: &key)
      } else {
        key.append(Self.weight(byte))
        index += 1
      }
    }
  }

  /// The rest of a text in which words settle readings.
  private func appendByWords(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to key: inout [UInt8]
  ) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.count - start)
    offsets.reserveCapacity(text.count - start)
    var index = start
    while index < text.count {
      let (scalar, length) = Self.decode(text, at: index)
      scalars.append(scalar)
      offsets.append(index)
      index += length
    }
    let ranks = sounds.ranks(of: scalars)
    index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar < 0x80, UInt8(scalar).isDigit {
        let end = appendNumber(text, at: offsets[index], to: &key)
        while index < scalars.count, offsets[index] < end { index += 1 }
      } else if let rank = rank(scalar, text, at: offsets[index]) {
        append(rank.value, to: &key)
        while index < scalars.count, offsets[index] < rank.end { index += 1 }
      } else {
        append(scalar, rank: ranks[index], to: &key)
        index += 1
      }
    }
  }

  /// Length before digits, so that longer numbers come later.
  private func appendNumber(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, to key: inout [UInt8]
  ) -> Int {
    var first = start
    while first < text.count, text[first] == 0x30 { first += 1 }
    var end = first
    while end < text.count, text[end].isDigit { end += 1 }
    let count = end - first
    if count < 15 {
      key.append(0x40 + UInt8(count))
    } else {
      key.append(0x4F)
      for shift in [24, 16, 8, 0] { key.append(UInt8(truncatingIfNeeded: count >> shift)) }
    }
    key.append(contentsOf: text[first..<end])
    return end
  }

  /// The rank in Han characters that begins with a scalar.
  @inline(__always)
  private func rank(
    _ scalar: UInt32, _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> RankNumber? {
    RankNumber.mayBegin(scalar) || index > 0 && RankNumber.isSunday(scalar)
      ? RankNumber(text, at: index) : nil
  }

  /// Before all other texts that begin as the first word of its scale does.
  private func append(_ word: ScaleWord, to key: inout [UInt8]) {
    let first = word.first.unicodeScalars.first?.value ?? 0
    append(first, rank: sounds.rank(of: first), to: &key)
    key.append(0)
    append(word.place, to: &key)
  }

  /// As the digits of the number would be.
  private func append(_ number: Int, to key: inout [UInt8]) {
    let digits = number == 0 ? [] : Array(String(number).utf8)
    key.append(0x40 + UInt8(digits.count))
    key += digits
  }

  private func append(_ scalar: UInt32, rank: UInt16, to key: inout [UInt8]) {
    if rank > 0 {
      key.append(0x80 | UInt8(rank >> 8))
      key.append(UInt8(truncatingIfNeeded: rank))
    } else if scalar < 0x80 {
      key.append(Self.weight(UInt8(scalar)))
    } else if (0xFF01...0xFF5E).contains(scalar) {
      // Full-width forms count as their ASCII ones; digits among them one by one.
      key.append(Self.weight(UInt8(scalar - 0xFEE0)))
    } else {
      key.append(scalar >= 0x20000 ? 0xFF : 0x7C)
      for shift: UInt32 in [16, 8, 0] { key.append(UInt8(truncatingIfNeeded: scalar >> shift)) }
    }
  }

  /// Signs 0x01 to 0x3F, letters 0x61 to 0x7A.
  private static func weight(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A: byte
    case 0..<0x20, 0x7F: 0x01
    case 0x20...0x2F: byte - 0x10
    case 0x30...0x39: 0x50 + byte - 0x30
    case 0x3A...0x40: byte - 0x1A
    case 0x5B...0x60: byte - 0x34
    default: byte - 0x4E
    }
  }

  /// The scalar at a place and its length in bytes; what is not UTF-8 counts byte by byte.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    func more(_ step: Int) -> UInt32? {
      guard index + step < text.count, text[index + step] & 0xC0 == 0x80 else { return nil }
      return UInt32(text[index + step] & 0x3F)
    }
    switch first {
    case 0xC2...0xDF:
      if let second = more(1) { return ((first & 0x1F) << 6 | second, 2) }
    case 0xE0...0xEF:
      if let second = more(1), let third = more(2) {
        return ((first & 0x0F) << 12 | second << 6 | third, 3)
      }
    case 0xF0...0xF4:
      if let second = more(1), let third = more(2), let fourth = more(3) {
        return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
      }
    default: break
    }
    return (first, 1)
  }
}
