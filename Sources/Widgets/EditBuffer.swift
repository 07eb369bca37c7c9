import Terminal

/// Text being edited and the cursor in it, by whole characters as people see them (grapheme
/// clusters). What line editor and text area share.
struct EditBuffer: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// In characters, 0 to `count`.
  var cursor = 0 {
    didSet { cursor = max(0, min(cursor, characters.count)) }
  }
  var limit: Int?
  /// Characters that did not fit since something last did.
  private(set) var refused = 0
  let keepsLineEnds: Bool

  init(keepsLineEnds: Bool, limit: Int?) {
    self.keepsLineEnds = keepsLineEnds
    self.limit = limit
  }

  var text: String { String(characters) }
  var count: Int { characters.count }

  mutating func setText(_ text: String) {
    characters = []
    cursor = 0
    insert(text)
    refused = 0
  }

  mutating func insert(_ text: String) {
    var taken = cleaned(text)
    if let limit {
      let room = max(0, limit - count)
      let over = max(0, taken.count - room)
      refused = room == 0 ? refused + over : over
      if over > 0 { taken = String(taken.prefix(room)) }
    }
    join(taken)
  }

  /// Puts text at the cursor. A mark typed alone belongs to the character before it, and what
  /// follows may join it in turn; what is farther away stays as it is, however much that is.
  private mutating func join(_ text: String) {
    let first = max(0, cursor - 1)
    var joined = String(characters[first..<cursor]) + text
    let end = first + joined.count
    var pieces = Array(joined)
    var last = cursor
    var step = 1
    while last < count {
      let next = min(count, last + step)
      joined += String(characters[last..<next])
      (last, step) = (next, step * 2)
      pieces = Array(joined)
      // From where one begins and ends as before, all do.
      if pieces.last == characters[last - 1] { break }
    }
    characters.replaceSubrange(first..<last, with: pieces)
    cursor = end
  }

  private func cleaned(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", keepsLineEnds {
        clean.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        clean.append(" ")
      } else if scalar.value >= 0x20, scalar.value != 0x7F {
        clean.append(scalar)
      }
    }
    return String(clean)
  }

  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    refused = 0
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Keys that mean the same in a line and in an area.
  /// - Returns: false for a key it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor -= 1
    case .right, .control("f"): cursor += 1
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .control("u"): remove(lineStart..<cursor)
    case .control("k"): remove(cursor..<lineEnd)
    case .control("w"): remove(wordStart..<cursor)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    default: return false
    }
    return true
  }

  private var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? count
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
    } else if character.unicodeScalars.contains(where: { $0.properties.isIdeographic }) {
      self = .han
    } else {
      self = character.isLetter || character.isNumber || character == "_" ? .word : .other
    }
  }
}
