/// The character at the beginning of some bytes.
enum UTF8Prefix: Hashable {
  case scalar(Unicode.Scalar, count: Int)
  /// More bytes are needed to tell.
  case incomplete
  /// The first byte begins no character.
  case invalid

  init(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .incomplete
      return
    }
    let (length, lead): (Int, UInt32)
    switch first {
    case 0..<0x80: (length, lead) = (1, UInt32(first))
    case 0xC2..<0xE0: (length, lead) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, lead) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, lead) = (4, UInt32(first & 0x07))
    default:
      self = .invalid
      return
    }
    var value = lead
    for byte in bytes.dropFirst().prefix(length - 1) {
      guard byte & 0xC0 == 0x80 else {
        self = .invalid
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard bytes.count >= length else {
      self = .incomplete
      return
    }
    // Overlong forms and surrogates are no characters.
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard value >= smallest[length], let scalar = Unicode.Scalar(value) else {
      self = .invalid
      return
    }
    self = .scalar(scalar, count: length)
  }
}

enum ASCII {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1B
  static let leftBracket = UInt8(ascii: "[")
  static let O = UInt8(ascii: "O")
}
