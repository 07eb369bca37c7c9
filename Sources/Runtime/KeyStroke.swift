public import Terminal

/// A key written as text, for help, hints and the config file: `j`, `Ctrl-P`, `Alt-x`, `F1`,
/// `Enter`, `Space`.
public enum KeyStroke {
  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"),
    (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.character(" "), "Space"),
  ]

  private static let signs: [Key: String] = [
    .up: "↑", .down: "↓", .left: "←", .right: "→", .pageUp: "PgUp", .pageDown: "PgDn",
  ]

  /// The form the config file takes; `key(named:)` reads it back.
  public static func name(of key: Key) -> String {
    switch key {
    case .control(let letter): "Ctrl-" + String(letter).uppercased()
    case .alt(let letter): "Alt-\(letter)"
    case .function(let number): "F\(number)"
    case .character(let character) where character != " ": String(character)
    default: names.first { $0.0 == key }?.1 ?? ""
    }
  }

  /// The form help and hints show.
  public static func label(of key: Key) -> String { signs[key] ?? name(of: key) }

  /// The key of a name, or of what help and hints show.
  /// - Returns: nil for a name that stands for no key.
  public static func key(named name: String) -> Key? {
    if let pair = signs.first(where: { $0.value == name }) { return pair.key }
    if name.count == 1, let character = name.first { return .character(character) }
    let lowered = name.lowercased()
    if let pair = names.first(where: { $0.1.lowercased() == lowered }) { return pair.0 }
    if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    if lowered.hasPrefix("ctrl-"), lowered.count == 6, let letter = lowered.last {
      return .control(letter)
    }
    if lowered.hasPrefix("alt-"), name.count == 5, let letter = name.last { return .alt(letter) }
    return nil
  }
}
