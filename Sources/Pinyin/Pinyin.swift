/// How Chinese text sounds, in Hanyu Pinyin without tones. Tables only: no ICU, whose first
/// transform costs 100 ms.
public enum Pinyin {
  /// Every reading worth typing, the usual one first; none for what is no Han character.
  public static func syllables(of scalar: Unicode.Scalar) -> [String] {
    readings(of: scalar.value).map { Syllable(number: $0).text }
  }

  /// One syllable a character, words settling the reading (银行 is yin hang); nil where a
  /// character is none of Han.
  public static func spelling(of text: String) -> [Syllable?] {
    Spelling(of: text.unicodeScalars.map(\.value)).usual.map {
      $0 == 0 ? nil : Syllable(number: $0)
    }
  }

  /// First letters; ASCII letters and digits stand for themselves in lower case, the rest is left
  /// out: `绿色商场` gives `lssc`, `A股` gives `ag`.
  public static func initials(of text: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    let spelling = Spelling(of: scalars)
    let letters = zip(scalars, spelling.usual).map { Spelling.initial(of: $0, number: $1) }
    return String(decoding: letters.filter { $0 != 0 }, as: UTF8.self)
  }

  static func readings(of scalar: UInt32) -> [UInt16] {
    let usual = ReadingTable.number(of: scalar)
    guard usual != 0 else { return [] }
    return [usual] + (Lexicon.shared.heteronyms[scalar] ?? [])
  }
}
