import Pinyin

/// A short text (a title, a name) ready to be compared with patterns.
public struct SpelledText: Sendable {
  let text: FoldedText
  let spelling: Spelling

  public init(_ text: String) {
    self.text = FoldedText(placing: text)
    spelling = Spelling(of: self.text.scalars)
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
      places(in: text, length: scalars.count) { text.text.scalars[$0] == scalars[$1] }
    case .word(let letters):
      text.text.words.compactMap { word in
        let start = text.text.scalars[word]
        return start.count >= letters.count && zip(start, letters).allSatisfy { $0 == $1 }
          ? word.lowerBound..<(word.lowerBound + letters.count) : nil
      }
    case .sound(let sound):
      places(in: text, length: sound.syllables.count) {
        text.spelling.sounds(at: $0, as: sound.syllables[$1])
      }
    case .initials(let letters):
      if text.spelling.hasHan {
        places(in: text, length: letters.count) {
          text.spelling.begins(at: $0, of: text.text.scalars[$0], with: letters[$1])
        }
      } else {
        []
      }
    case .code, .id: []
    case .any(let patterns): patterns.flatMap { $0.occurrences(in: text) }
    case .all(let patterns):
      isFound(in: text) ? patterns.flatMap { $0.occurrences(in: text) } : []
    }
  }

  private func places(
    in text: SpelledText, length: Int, where matches: (_ place: Int, _ step: Int) -> Bool
  ) -> [Range<Int>] {
    let count = text.text.scalars.count
    guard length > 0, count >= length else { return [] }
    return (0...(count - length)).compactMap { start in
      (0..<length).allSatisfy { matches(start + $0, $0) } ? start..<(start + length) : nil
    }
  }
}
