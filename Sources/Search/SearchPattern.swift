public import Pinyin

/// One way a text can answer to what was typed.
public indirect enum SearchPattern: Hashable, Sendable {
  /// Holds these folded scalars side by side.
  case text([UInt32])
  /// Holds a word of Latin letters and digits (`FoldedText.words`) that begins so; with the signs
  /// of `FoldedText.signed`, where such are meant.
  case word([UInt8])
  /// A title sounds so.
  case sound(TypedSound)
  /// Characters of a title with Han ones side by side have these first letters.
  case initials([UInt8])
  /// A field's code begins so (small letters, digits, underscores).
  case code(String)
  /// The entry has this id.
  case id(String)
  case any([SearchPattern])
  /// A title answers to all of them.
  case all([SearchPattern])
}

extension SearchPattern {
  /// Codes are compared by this many characters; shorter beginnings than the lower bound are not
  /// looked up.
  public static let codeLengths = 3...32
  /// Letters of a word by which words are told apart; longer text is searched for as it stands.
  public static let wordLimit = 34
  /// Scalars of a word of two scripts whose letters may be meant by their sound; nobody types more.
  static let soundLimit = 64
  static let initialsLimit = 24

  /// What a word without spaces may mean; nil where nothing of it can be searched for.
  init?(word: String, literal: Bool = false) {
    let folded = FoldedText(word)
    let scalars = folded.scalars
    guard !scalars.isEmpty else { return nil }
    if let letters = folded.asSigned {
      self = .word(letters)
    } else if literal {
      self = .text(scalars)
    } else if scalars.allSatisfy(FoldedText.isASCII) {
      self = .any(Self.latin(word, scalars))
    } else {
      self = Self.mixed(scalars)
    }
  }

  private static func latin(_ word: String, _ scalars: [UInt32]) -> [SearchPattern] {
    let letters = scalars.map { UInt8($0) }
    var patterns: [SearchPattern] =
      [letters.count > wordLimit ? .text(scalars) : .word(letters)]
    // As in C++17: neither a sound nor first letters are typed with them.
    let hasSign = word.contains { "+#＋＃".contains($0) }
    // One letter sounds as it stands for: the initials have it.
    if scalars.count > 1, !hasSign {
      patterns += TypedSound.readings(of: word).map(SearchPattern.sound)
    }
    // Nobody types a first letter with a mark.
    let isPlain = !word.unicodeScalars.contains { LatinLetters.folded($0.value) != nil }
    if isPlain, !hasSign, let initials = initials(scalars) { patterns.append(initials) }
    let code = word.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    if code.utf8.count >= codeLengths.lowerBound {
      patterns.append(.code(String(code.prefix(codeLengths.upperBound))))
      if code.count > 3, code.allSatisfy({ $0.isNumber || $0 == "_" }) {
        patterns.append(.code(String(("f_" + code).prefix(codeLengths.upperBound))))
      }
    }
    if code.utf8.count == 32, code.allSatisfy(\.isHexDigit) { patterns.append(.id(code)) }
    return patterns
  }

  private static func initials(_ scalars: [UInt32]) -> SearchPattern? {
    guard scalars.count <= initialsLimit else { return nil }
    return .initials(scalars.map { UInt8($0) })
  }

  /// `绿色sc`: the whole as it stands, or a title with each part: what is Han as it stands, letters
  /// by how they sound.
  private static func mixed(_ scalars: [UInt32]) -> SearchPattern {
    guard scalars.count <= soundLimit else { return .text(scalars) }
    var runs: [[UInt32]] = []
    for scalar in scalars {
      if let last = runs.last?.last, FoldedText.isASCII(last) == FoldedText.isASCII(scalar) {
        runs[runs.count - 1].append(scalar)
      } else {
        runs.append([scalar])
      }
    }
    let typed = runs.filter { $0.allSatisfy(FoldedText.isASCII) }
    guard !typed.isEmpty,
      typed.allSatisfy({ $0.count > 1 && $0.allSatisfy(FoldedText.isASCIILetter) })
    else { return .text(scalars) }
    let parts = runs.map { run -> SearchPattern in
      guard run.allSatisfy(FoldedText.isASCII) else { return .text(run) }
      let word = String(decoding: run.map { UInt8($0) }, as: UTF8.self)
      let sounds = TypedSound.readings(of: word).map(SearchPattern.sound)
      return .any(sounds + [initials(run)].compactMap(\.self))
    }
    return .any([.text(scalars), .all(parts)])
  }
}

extension FoldedText {
  /// A text that is one word with signs at its end, letters and signs; nil for any other, and for
  /// one that is longer than words are told apart by.
  fileprivate var asSigned: [UInt8]? {
    guard let word = signed.last(where: { $0.range == scalars.indices }),
      scalars.count + word.signs.count <= SearchPattern.wordLimit
    else { return nil }
    return (scalars + word.signs).map { UInt8($0) }
  }
}
