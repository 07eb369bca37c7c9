public import Terminal

/// One line of text being edited, by whole characters as people see them (grapheme clusters).
public struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// In characters, 0 to `count`.
  public private(set) var cursor: Int
  /// Most characters it takes; nil for no limit.
  public var limit: Int?
  /// Walked by up and down where set.
  public var history: InputHistory?

  public init(_ text: String = "", limit: Int? = nil, history: InputHistory? = nil) {
    self.limit = limit
    self.history = history
    characters = []
    cursor = 0
    insert(text)
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  public var count: Int { characters.count }

  /// Replaces the text; the cursor goes behind it.
  public mutating func setText(_ text: String) {
    characters = []
    cursor = 0
    insert(text)
  }

  /// Types or pastes text at the cursor. Line ends and tabs become blanks, other control characters
  /// are left out, and what is over the limit is not taken.
  public mutating func insert(_ text: String) {
    var taken = cleaned(text)
    if let limit {
      let room = max(0, limit - characters.count)
      if taken.count > room { taken = String(taken.prefix(room)) }
    }
    // Joined as a string, since a mark typed alone belongs to the character before it.
    let before = String(characters[..<cursor]) + taken
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  private func cleaned(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        clean.append(" ")
      } else if scalar.value >= 0x20, scalar.value != 0x7F {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Edits: printable keys, Backspace, Delete, arrows, Home, End, Ctrl-A E B F U K W H D,
  /// Alt-B and Alt-F; up and down walk the history where there is one.
  /// - Returns: false for a key it has no use for.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<count)
    case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .up:
      let current = text
      return recall { $0.previous(current: current) }
    case .down: return recall { $0.next() }
    default: return false
    }
    return true
  }

  private mutating func recall(_ step: (inout InputHistory) -> String?) -> Bool {
    guard var walked = history else { return false }
    if let text = step(&walked) { setText(text) }
    history = walked
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, CharacterKind(characters[index - 1]) == .blank { index -= 1 }
    guard index > 0 else { return 0 }
    let kind = CharacterKind(characters[index - 1])
    while index > 0, CharacterKind(characters[index - 1]) == kind { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < count, CharacterKind(characters[index]) == .blank { index += 1 }
    guard index < count else { return count }
    let kind = CharacterKind(characters[index])
    while index < count, CharacterKind(characters[index]) == kind { index += 1 }
    return index
  }
}

/// What Ctrl-W takes as one word: a run of one kind.
private enum CharacterKind {
  case blank, word, han, other

  init(_ character: Character) {
    if character.isWhitespace {
      self = .blank
    } else if character.unicodeScalars.contains(where: {
      $0.value >= 0x2E80 && $0.properties.isIdeographic
    }) {
      self = .han
    } else {
      self = character.isLetter || character.isNumber || character == "_" ? .word : .other
    }
  }
}
