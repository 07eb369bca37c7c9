extension Key {
  /// The key behind one character as terminals send it; nil for what no key sends and for
  /// characters that would do harm on a screen.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x1B: self = .escape
    // Terminals disagree on which of the two Backspace sends.
    case 0x7F, 0x08: self = .backspace
    case 0x00: self = .control("@")
    case 0x01...0x1F:
      guard let letter = Unicode.Scalar(scalar.value + 0x40) else { return nil }
      self = .control(Character(Character(letter).lowercased()))
    case 0x20...0x7E: self = .character(Character(scalar))
    default:
      guard Sanitizer.isHarmless(scalar) else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// Ctrl with a character, where there is such a key.
  static func control(of character: Character) -> Key? {
    guard let value = character.asciiValue else { return nil }
    switch value {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "_"):
      return Key(typed: Unicode.Scalar(value & 0x1F))
    case UInt8(ascii: " "): return .control("@")
    default: return nil
    }
  }
}
