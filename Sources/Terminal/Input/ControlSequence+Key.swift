extension ControlSequence {
  var isPasteStart: Bool { isPlain && final == UInt8(ascii: "~") && parameters == [200] }

  /// Row and column of a cursor position report.
  var position: (Int, Int)? {
    guard isPlain, final == UInt8(ascii: "R"), parameters.count == 2 else { return nil }
    return (parameters[0], parameters[1])
  }

  /// What it says; nil for answers and reports nobody waits for.
  var event: InputEvent? {
    if marker == UInt8(ascii: "<") { return mouse.map(InputEvent.mouse) }
    guard marker == nil else { return nil }
    let key: Key?
    switch (introducer, final) {
    case (ASCII.O, _): key = Self.keypad[final] ?? Self.letters[final]
    case (_, UInt8(ascii: "~")), (_, UInt8(ascii: "^")), (_, UInt8(ascii: "@")): key = numbered
    case (_, UInt8(ascii: "u")):
      key = character(parameters.first ?? 0, modifier: parameters.dropFirst().first ?? 1)
    default: key = Self.letters[final]
    }
    return key.map(InputEvent.key)
  }

  private var isPlain: Bool { marker == nil && introducer == ASCII.leftBracket }

  /// Shift, Ctrl and Alt with a cursor or function key count as the key alone.
  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4), UInt8(ascii: "Z"): .backTab,
    // rxvt with Shift or Ctrl.
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  /// The number block in application mode, as VT100 sends it.
  private static let keypad: [UInt8: Key] = [
    UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): .character("="),
    UInt8(ascii: "j"): .character("*"), UInt8(ascii: "k"): .character("+"),
    UInt8(ascii: "l"): .character(","), UInt8(ascii: "m"): .character("-"),
    UInt8(ascii: "n"): .character("."), UInt8(ascii: "o"): .character("/"),
    UInt8(ascii: "p"): .character("0"), UInt8(ascii: "q"): .character("1"),
    UInt8(ascii: "r"): .character("2"), UInt8(ascii: "s"): .character("3"),
    UInt8(ascii: "t"): .character("4"), UInt8(ascii: "u"): .character("5"),
    UInt8(ascii: "v"): .character("6"), UInt8(ascii: "w"): .character("7"),
    UInt8(ascii: "x"): .character("8"), UInt8(ascii: "y"): .character("9"),
  ]

  /// `ESC [ number ~`.
  private var numbered: Key? {
    switch parameters.first {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11, 12, 13, 14, 15: .function((parameters.first ?? 0) - 10)
    case 17, 18, 19, 20, 21: .function((parameters.first ?? 0) - 11)
    case 23, 24: .function((parameters.first ?? 0) - 12)
    // modifyOtherKeys: ESC [ 27 ; modifier ; code ~
    case 27 where parameters.count == 3: character(parameters[2], modifier: parameters[1])
    default: nil
    }
  }

  /// A character with modifiers spelled out: 1 and Shift 1, Alt 2, Ctrl 4.
  private func character(_ code: Int, modifier: Int) -> Key? {
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      let key = Key(typed: scalar)
    else { return nil }
    let bits = max(0, modifier - 1)
    switch key {
    case .character(let character) where bits & 4 != 0:
      return Key.control(of: character) ?? key
    case .character(let character) where bits & 2 != 0: return .alt(character)
    case .tab where bits & 1 != 0: return .backTab
    default: return key
    }
  }

  /// `ESC [ < button ; column ; row M`, from 1; `m` for a release.
  private var mouse: MouseEvent? {
    guard parameters.count == 3, final == UInt8(ascii: "M") else { return nil }
    let kind: MouseEvent.Kind
    // 4, 8 and 16 are Shift, Alt and Ctrl; 32 is motion.
    switch parameters[0] & ~0x1C {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    let point = Point(column: max(0, parameters[1] - 1), row: max(0, parameters[2] - 1))
    return MouseEvent(kind: kind, point: point)
  }
}
