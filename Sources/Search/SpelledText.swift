import Pinyin

/// A short text (a title, a name) ready to be compared with patterns.
public struct SpelledText: Sendable {
  let text: FoldedText
  let spellings: [[UInt16]]

  public init(_ text: String) {
    self.text = FoldedText(placing: text)
    let spelling = Spelling(of: self.text.scalars)
    spellings = [spelling.usual] + spelling.others
  }
}

extension SearchPattern {
  public func isFound(in text: SpelledText) -> Bool {
    switch self {
    case .any(let patterns): patterns.contains { $0.isFound(in: text) }
    case .all(let patterns): patterns.allSatisfy { $0.isFound(in: text) }
    default: !occurrences(in: text).isEmpty
    }
  }

  /// Where the pattern is found, in places of `text.text.scalars`. Codes and ids are found nowhere.
  func occurrences(in text: SpelledText) -> [Range<Int>] {
    switch self {
    case .text(let scalars):
      places(in: text.text.scalars, length: scalars.count) { $0 == scalars[$1] }
    case .sound(let sound):
      text.spellings.flatMap { spelling in
        places(in: spelling, length: sound.syllables.count) { sound.syllables[$1].contains($0) }
      }
    case .initials(let letters):
      text.spellings.flatMap { spelling in
        let initials = zip(text.text.scalars, spelling).map {
          Spelling.initial(of: $0, number: $1)
        }
        return places(in: initials, length: letters.count) { $0 == letters[$1] }
      }
    case .code, .id: []
    case .any(let patterns): patterns.flatMap { $0.occurrences(in: text) }
    case .all(let patterns):
      isFound(in: text) ? patterns.flatMap { $0.occurrences(in: text) } : []
    }
  }

  private func places<Item>(
    in items: [Item], length: Int, where matches: (Item, Int) -> Bool
  ) -> [Range<Int>] {
    guard length > 0, items.count >= length else { return [] }
    return (0...(items.count - length)).compactMap { start in
      (0..<length).allSatisfy { matches(items[start + $0], $0) } ? start..<(start + length) : nil
    }
  }
}
