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
      letters.contains(where: Self.isSign)
        ? Self.signed(letters, in: text.text)
        : text.text.words.compactMap { word in
          text.text.scalars[word].begins(with: letters)
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
        }.filter { !Self.isInNumber(letters, at: $0.lowerBound, text.text.scalars) }
      } else {
        []
      }
    case .code, .id: []
    case .any(let patterns): patterns.flatMap { $0.occurrences(in: text) }
    case .all(let patterns):
      isFound(in: text) ? patterns.flatMap { $0.occurrences(in: text) } : []
    }
  }

  private static func isSign(_ letter: UInt8) -> Bool { letter < 0x30 }

  private static func signed(_ letters: [UInt8], in text: FoldedText) -> [Range<Int>] {
    text.signed.compactMap { word in
      (text.scalars[word.range] + word.signs).begins(with: letters) ? word.range : nil
    }
  }

  /// Whether letters that begin with a digit would begin within a number: 5G is none of 15G's.
  private static func isInNumber(_ letters: [UInt8], at place: Int, _ scalars: [UInt32]) -> Bool {
    letters.first.map { FoldedText.isDigit(UInt32($0)) } == true && place > 0
      && FoldedText.isDigit(scalars[place - 1])
  }

  /// Signs at its end.
  var signCount: Int {
    guard case .word(let letters) = self else { return 0 }
    return letters.reversed().prefix(while: Self.isSign).count
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

extension ArraySlice<UInt32> {
  fileprivate func begins(with letters: [UInt8]) -> Bool {
    count >= letters.count && zip(self, letters).allSatisfy { $0 == $1 }
  }
}
