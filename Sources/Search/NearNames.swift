import Base
import Pinyin

/// Names that somebody may have meant who typed one that is not there.
public enum NearNames {
  /// Most that are offered.
  public static let limit = 5
  /// Of so many words that are not there each is told with those that may be meant; the rest are
  /// counted.
  public static let wordLimit = 5

  /// - Parameter names: those there are, the best known first; they win where two are as near.
  /// - Returns: what `typed` is part of, sounds like or abbreviates, then what differs from it in
  ///   few characters or syllables, nearest first; nothing where all are far.
  public static func near(_ typed: String, in names: [String]) -> [String] {
    let matcher = SearchMatcher(typed)
    let wanted = Array(typed.lowercased())
    let sound = syllables(typed)
    let ranked = names.enumerated().compactMap { place, name -> (rank: Int, place: Int)? in
      if matcher.matches(name) { return (0, place) }
      let letters = Array(name.lowercased())
      let length = max(wanted.count, letters.count)
      // 市 and 天津市 before a department's name, 局 behind it: as far as half of it may differ.
      var distance = EditDistance.between(wanted, letters)
      let heard = syllables(name)
      if sound.count > 1, heard.count > 1 {
        distance = min(distance, EditDistance.between(sound, heard))
      }
      guard length > 0, distance * 2 <= length else { return nil }
      return (distance, place)
    }
    return ranked.sorted { $0 < $1 }.prefix(limit).map { names[$0.place] }
  }

  /// How the Han characters sound; letters stand for themselves.
  private static func syllables(_ text: String) -> [String] {
    zip(text.unicodeScalars, Pinyin.spelling(of: text)).map { scalar, syllable in
      syllable?.text ?? String(scalar).lowercased()
    }
  }
}
