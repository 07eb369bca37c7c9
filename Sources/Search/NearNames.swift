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
  ///   few characters or syllables, or has its characters in their order (交通委 of
  ///   市交通运输委员会), nearest first; nothing where all are far.
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
      let isNear = length > 0 && distance * 2 <= length
      guard isNear || wanted.count > 1 && isSpread(wanted, over: letters) else { return nil }
      return (distance, place)
    }
    return ranked.sorted { $0 < $1 }.prefix(limit).map { names[$0.place] }
  }

  /// The same of columns, each of which has two names.
  ///
  /// - Parameter codes: the names that calls go by, typed in any case.
  /// - Returns: the one code that was typed in another case; else the titles that are near, or the
  ///   codes where none is.
  public static func near(_ typed: String, titles: [String], codes: [String]) -> [String] {
    let folded = typed.lowercased()
    if let meant = codes.first(where: { $0.lowercased() == folded }) { return [meant] }
    let near = near(typed, in: titles)
    return near.isEmpty ? self.near(typed, in: codes) : near
  }

  /// Names that have characters in common with `typed`, for where none is near: those with the
  /// characters that few names have first (交 of 交管局 tells more than 局).
  public static func alike(_ typed: String, in names: [String]) -> [String] {
    let wanted = Set(typed.lowercased().filter { !$0.isWhitespace })
    let letters = names.map { Set($0.lowercased()).intersection(wanted) }
    let bearers = Dictionary(letters.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let ranked = letters.enumerated().compactMap { place, common -> (weight: Double, place: Int)? in
      // What every other name has tells nothing.
      let telling = common.compactMap { bearers[$0] }.filter { $0 * 2 <= names.count }
      guard !telling.isEmpty else { return nil }
      return (telling.map { 1 / Double($0) }.sorted().reduce(0, +), place)
    }
    return ranked.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.prefix(limit)
      .map { names[$0.place] }
  }

  /// Whether all characters are there, in their order, with others between them.
  private static func isSpread(_ typed: [Character], over name: [Character]) -> Bool {
    var rest = typed[...]
    for character in name where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// How the Han characters sound; letters stand for themselves.
  private static func syllables(_ text: String) -> [String] {
    zip(text.unicodeScalars, Pinyin.spelling(of: text)).map { scalar, syllable in
      syllable?.text ?? String(scalar).lowercased()
    }
  }
}
